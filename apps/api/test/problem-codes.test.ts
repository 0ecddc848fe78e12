import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { idempotencyProblemCodes } from '../src/graphql/idempotency.js';
import { fileProblemCodes } from '../src/http/file-routes.js';
import { accountProblemCodes } from '../src/modules/accounts/index.js';
import { appealProblemCodes } from '../src/modules/appeals/index.js';
import { calendarProblemCodes } from '../src/modules/calendars/index.js';
import { contractProblemCodes } from '../src/modules/contracts/index.js';
import { customerProblemCodes } from '../src/modules/customers/index.js';
import { importProblemCodes, officesFileProblemCodes } from '../src/modules/imports/index.js';
import { processProblemCodes } from '../src/modules/process/index.js';
import { staffProblemCodes } from '../src/modules/staff/index.js';
import { installProblemCodes, standardsProblemCodes } from '../src/modules/standards/index.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const known: ReadonlySet<string> = new Set([
  ...staffProblemCodes, ...accountProblemCodes, ...contractProblemCodes, ...customerProblemCodes, ...appealProblemCodes, ...processProblemCodes, ...installProblemCodes, ...standardsProblemCodes, ...calendarProblemCodes, ...idempotencyProblemCodes, ...fileProblemCodes, ...importProblemCodes,
]);

/** Told by the command line in its own words; no page shows them. */
const commandLineOnly: ReadonlySet<string> = new Set(officesFileProblemCodes);

describe('problem codes', () => {
  it('raised anywhere in the modules are in the closed lists', async () => {
    const modules = path.join(here, '../src/modules');
    const files = (await readdir(modules, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const raised = new Set<string>();
    for (const file of files) {
      const source = await readFile(path.join(modules, file), 'utf8');
      for (const match of source.matchAll(/code: '(\w+)', path:/g)) raised.add(match[1] ?? '');
    }
    expect([...raised].filter((code) => !known.has(code) && !commandLineOnly.has(code))).toEqual([]);
    expect(raised.size).toBeGreaterThan(40);
  });

  it.each(['ru', 'kk', 'en'])('have a sentence in %s each', async (language) => {
    const texts = JSON.parse(await readFile(path.join(here, `../../web/src/text/${language}/problems.json`), 'utf8')) as Record<string, string>;
    expect([...known].filter((code) => !texts[code])).toEqual([]);
  });
});
