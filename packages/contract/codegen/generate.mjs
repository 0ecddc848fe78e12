// Writes packages/contract/src/types.ts from the schema, and for every .graphql document of the web its types beside it, so that a lazy
// route carries only its own documents (the client preset would put all of them into every route). `--check` writes nothing and only
// validates documents. Runs from any folder: `node packages/contract/codegen/generate.mjs`.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';

const contract = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  scalars: { DateTime: 'string', LocalDate: 'string', JSON: 'unknown' },
};

await generate(
  {
    cwd: contract,
    schema: 'schema.graphql',
    documents: ['../../apps/web/src/**/*.graphql'],
    ignoreNoDocuments: true,
    silent: true,
    errorsOnly: true,
    generates: {
      'src/types.ts': { plugins: ['typescript'], config },
      '../../apps/web/src/': {
        preset: 'near-operation-file',
        presetConfig: { extension: '.generated.ts', baseTypesPath: '~@ortalyk/contract' },
        plugins: ['typescript-operations', 'typed-document-node'],
        config,
      },
    },
  },
  !process.argv.includes('--check'),
);
