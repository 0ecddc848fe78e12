import { existsSync, readFileSync } from 'node:fs';

/** What a suite came to. `problems` are one line each. */
const result = (counted) => ({ passed: 0, failed: 0, skipped: 0, problems: [], ...counted });

/** A check that either holds or does not counts as one test. */
export function ofCheck({ status }) {
  return result(status === 0 ? { passed: 1 } : { failed: 1 });
}

/** Reads Vitest's JSON report. A file that could not be loaded, or a run that failed without a failing test, counts as one failure. */
export function ofVitest(file, { status }) {
  const report = readReport(file);
  if (report === undefined) return result({ failed: 1, problems: ['it ended without a report'] });
  const unloaded = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  const failing = report.testResults.flatMap((each) => each.assertionResults.filter((test) => test.status === 'failed'));
  const problems = [...unloaded.map((each) => each.name), ...failing.map((test) => test.fullName)];
  const skipped = report.numPendingTests + report.numTodoTests;
  return settle(result({ passed: report.numPassedTests, failed: problems.length, skipped, problems }), status);
}

/** Reads Playwright's JSON report. */
export function ofPlaywright(file, { status }) {
  const report = readReport(file);
  if (report === undefined) return result({ failed: 1, problems: ['it ended without a report'] });
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failing = specsOf(report.suites).filter((spec) => !spec.ok);
  const problems = [...failing.map((spec) => spec.title), ...report.errors.map((error) => firstLine(error.message))];
  return settle(result({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped, problems }), status);
}

function settle(counted, status) {
  if (counted.passed + counted.failed === 0) return { ...counted, failed: 1, problems: ['no test ran'] };
  if (status !== 0 && counted.failed === 0) return { ...counted, failed: 1, problems: ['it failed outside of its tests'] };
  return counted;
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);
}

function firstLine(text = '') {
  return text.split('\n')[0];
}

function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
