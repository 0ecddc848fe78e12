import type { Problem } from '../shared/outcome.js';

/** One paper of a package. */
export interface PackagePaper {
  readonly code: string;
  readonly required: boolean;
}

/** Required papers that were not brought. */
export function missingPapers<P extends PackagePaper>(items: readonly P[], brought: readonly string[]): readonly P[] {
  return items.filter(({ code, required }) => required && !brought.includes(code));
}

/** Problems of a check-list: `unknownPaper` for each paper that is not in the package, `papersMissing` naming those still wanted. */
export function packageProblems(items: readonly PackagePaper[], brought: readonly string[], path: string): readonly Problem[] {
  const known = new Set(items.map(({ code }) => code));
  const unknown = brought.flatMap((code, index): Problem[] => (known.has(code) ? [] : [{ code: 'unknownPaper', path: `${path}.${index}` }]));
  const missing = missingPapers(items, brought).map(({ code }) => code);
  return missing.length === 0 ? unknown : [...unknown, { code: 'papersMissing', path, params: { papers: missing.join(', ') } }];
}
