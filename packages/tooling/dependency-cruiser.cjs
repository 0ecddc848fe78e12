// Who may import whom (packages/docs/decisions tells why). Every rule is an error: a line that breaks one does not belong where it stands.
const packages = ['domain', 'standards', 'documents', 'contract', 'demo-town', 'docs', 'tooling'];

/** Workspace folders other than those allowed. */
const packagesBut = (...allowed) => `^packages/(${packages.filter((name) => !allowed.includes(name)).join('|')})/`;

/** A rule: files of `from` may not reach `to`. */
const ban = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: typeof from === 'string' ? { path: from } : from,
  to: typeof to === 'string' ? { path: to } : to,
});

const domainAreas = (...names) => `^packages/domain/src/(${names.join('|')})/`;
const inDomain = (area, allowed) =>
  ban(
    `domain-${area}`,
    { path: domainAreas(area), pathNot: '\\.test\\.ts$' },
    { path: '^packages/domain/src/[^/]+/', pathNot: domainAreas(area, ...allowed) },
    `Inside the domain ${area} may use ${allowed.join(', ') || 'nothing'}.`,
  );

const webRooms = ['app', 'workspaces', 'features', 'forms', 'access', 'graphql', 'ui', 'text'];
const inWeb = (room, allowed) =>
  ban(
    `web-${room}`,
    { path: `^apps/web/src/${room}/`, pathNot: '\\.test\\.tsx?$' },
    { path: `^apps/web/src/(${webRooms.filter((name) => name !== room && !allowed.includes(name)).join('|')})/` },
    'In the web: app → workspaces → features → forms, access, graphql → ui → text.',
  );

module.exports = {
  forbidden: [
    ban('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'Two files that need each other at run time are one file.'),
    ban('resolvable', {}, { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/' }, 'What is imported must exist.'),
    ban('declared', { pathNot: '(^|/)(test|tests|scripts|fixtures|codegen)/|\\.(test|config)\\.[cm]?tsx?$|^packages/tooling/|test-child' }, {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
    }, 'A package is used only where its manifest declares it.'),
    ban('no-dev-in-product', { path: '^(apps/(api|web)|packages/(domain|standards|documents|demo-town))/src/', pathNot: '\\.test\\.tsx?$|test-child|/testing/|/bench/|^apps/web/' }, {
      dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/',
    }, 'What runs in production is a dependency, not a development one.'),

    ban('packages-never-import-apps', '^packages/', '^apps/', 'Packages know nothing of applications.'),
    ban('api-alone', '^apps/api/', '^apps/(?!api/)', 'Applications do not import each other.'),
    ban('web-alone', '^apps/web/', '^apps/(?!web/)', 'Applications do not import each other.'),
    ban('e2e-alone', '^apps/e2e/', '^apps/(?!e2e/)', 'Browser tests see the product through the browser.'),

    ban('domain-imports-nothing', { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' }, { pathNot: '^packages/domain/src/' }, 'The domain is pure.'),
    ban('standards-imports', '^packages/standards/', packagesBut('domain', 'standards'), 'Standards may use the domain.'),
    ban('documents-imports', '^packages/documents/', packagesBut('domain', 'documents'), 'Documents may use the domain.'),
    ban('demo-town-imports', '^packages/demo-town/', packagesBut('domain', 'standards', 'demo-town'), 'The demo town may use domain and standards.'),
    ban('api-imports', { path: '^apps/api/src/' }, packagesBut('domain', 'standards', 'documents', 'demo-town'), 'The API may use every package but contract and tooling.'),
    ban('web-imports', { path: '^apps/web/src/', pathNot: '\\.test\\.tsx?$' }, packagesBut('domain', 'contract'), 'The web may use domain and contract: the packs stay on the server.'),
    ban('e2e-imports', { path: '^apps/e2e/' }, packagesBut('domain', 'contract', 'demo-town', 'tooling'), 'Browser tests may use domain, contract and the demo town.'),

    inDomain('shared', []),
    inDomain('calendar', ['shared']),
    inDomain('sla', ['calendar', 'shared']),
    inDomain('process', ['sla', 'calendar', 'shared']),
    inDomain('appeals', ['process', 'sla', 'calendar', 'shared']),
    inDomain('access', ['shared']),
    inDomain('meters', ['shared']),
    inDomain('acts', ['meters', 'shared']),
    inDomain('routes', ['calendar', 'shared']),

    ban(
      'api-front-doors',
      { path: '^apps/api/src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^apps/api/src/modules/([^/]+)/', pathNot: ['^apps/api/src/modules/$1/', '^apps/api/src/modules/[^/]+/index\\.ts$'] },
      'Another module is entered by its front door, index.ts.',
    ),
    ban('api-platform-below', '^apps/api/src/(platform|db|graphql)/', {
      path: '^apps/api/src/(modules|cli)/',
      pathNot: '^apps/api/src/modules/[^/]+/(index|[^/]+\\.entity)\\.ts$',
    }, 'Adapters and wiring know the modules by their front doors and tables only.'),
    ban('api-cli-on-top', '^apps/api/src/(platform|db|graphql|modules)/', '^apps/api/src/(cli|main)', 'Nothing imports the command line or the composition root.'),

    inWeb('workspaces', ['features', 'forms', 'access', 'graphql', 'ui', 'text']),
    inWeb('features', ['forms', 'access', 'graphql', 'ui', 'text']),
    inWeb('forms', ['ui', 'text', 'graphql', 'access']),
    inWeb('access', ['graphql', 'ui', 'text']),
    inWeb('graphql', ['ui', 'text']),
    inWeb('ui', ['text']),
    inWeb('text', []),
    ban(
      'web-feature-apart',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/([^/]+)/', pathNot: ['^apps/web/src/features/$1/', '^apps/web/src/features/[^/]+/urls\\.ts$'] },
      "A feature uses another feature's urls.ts only; what needs two is composed in a workspace.",
    ),
    ban('web-ui-plain', '^apps/web/src/ui/', 'node_modules/@apollo/', 'Presentational pieces know no server.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types|test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
