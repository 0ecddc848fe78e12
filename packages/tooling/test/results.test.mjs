import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ofCheck, ofPlaywright, ofVitest } from '../testing/results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'ortalyk-results-'));

function report(content) {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const passing = { status: 'passed', fullName: 'holds' };
const failing = { status: 'failed', fullName: 'breaks' };
const vitest = (testResults, numPassedTests) => report({ testResults, numPassedTests, numPendingTests: 2, numTodoTests: 0 });

describe('results of Vitest', () => {
  it('count each failing test by its name and tell what was skipped', () => {
    const file = vitest([{ name: 'a.test.ts', status: 'failed', assertionResults: [passing, failing] }], 1);
    expect(ofVitest(file, { status: 1 })).toEqual({ passed: 1, failed: 1, skipped: 2, problems: ['breaks'] });
  });

  it('count a file that could not be loaded as a failure', () => {
    const file = vitest([{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }], 0);
    expect(ofVitest(file, { status: 1 })).toMatchObject({ failed: 1, problems: ['broken.test.ts'] });
  });

  it('fail when the run failed though no test did', () => {
    const file = vitest([{ name: 'a.test.ts', status: 'passed', assertionResults: [passing] }], 1);
    expect(ofVitest(file, { status: 1 })).toMatchObject({ passed: 1, failed: 1 });
  });

  it('fail when nothing ran or nothing was reported', () => {
    expect(ofVitest(vitest([], 0), { status: 0 })).toMatchObject({ failed: 1, problems: ['no test ran'] });
    expect(ofVitest(path.join(folder, 'absent.json'), { status: 0 })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('results of Playwright', () => {
  const suites = [{ specs: [], suites: [{ specs: [{ title: 'signs in', ok: false }, { title: 'reads', ok: true }] }] }];

  it('count tests and errors outside of tests', () => {
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
    const counted = ofPlaywright(report({ suites, stats, errors: [{ message: 'setup broke\nat line 1' }] }), { status: 1 });
    expect(counted).toEqual({ passed: 1, failed: 2, skipped: 0, problems: ['signs in', 'setup broke'] });
  });

  it('fail when no test ran', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(ofPlaywright(report({ suites: [], stats, errors: [] }), { status: 0 })).toMatchObject({ failed: 1 });
  });
});

it('a check counts as one test', () => {
  expect([ofCheck({ status: 0 }), ofCheck({ status: 2 })]).toMatchObject([{ passed: 1, failed: 0 }, { passed: 0, failed: 1 }]);
});
