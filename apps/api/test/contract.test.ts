import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { printApiSchema } from '../src/graphql/schema.js';

const CONTRACT = fileURLToPath(new URL('../../../packages/contract/schema.graphql', import.meta.url));

it('the committed contract is what the classes say (npm run ortalyk -- schema writes it)', async () => {
  expect(printApiSchema()).toBe(await readFile(CONTRACT, 'utf8'));
});
