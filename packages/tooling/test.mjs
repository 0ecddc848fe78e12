// `npm test`: builds, checks the text, runs every test and ends with the line «N passed, N failed». `--quick` leaves the browser out.
import process from 'node:process';
import { browserSuite, buildSuite, staticSuites, unitSuites } from './testing/suites.mjs';

const shownProblems = 20;
const quick = process.argv.includes('--quick');
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function runSuite({ name, run }) {
  const startedAt = performance.now();
  const result = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  for (const key of Object.keys(total)) total[key] += result[key];
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  if (result.failed > 0) {
    process.stdout.write(`${result.output.trimEnd()}\n`);
    failures.push({ name, problems: result.problems });
  }
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`);
  return result.failed === 0;
}

/** Two at a time: more would only wait for each other on the smallest machine we support. */
async function runPairwise(suites) {
  const waiting = [...suites];
  const worker = async () => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) await runSuite(suite);
  };
  await Promise.all([worker(), worker()]);
}

const built = await runSuite(buildSuite(quick ? ['contract', 'server'] : ['contract', 'server', 'web']));
await runPairwise(staticSuites());
if (built) {
  for (const suite of unitSuites()) await runSuite(suite);
  if (!quick) await runSuite(browserSuite());
} else {
  console.log('The tests were not run, because the build failed.');
}

for (const { name, problems } of failures) {
  console.log(`\nFailed: ${name}`);
  for (const problem of problems.slice(0, shownProblems)) console.log(`  ${problem}`);
  if (problems.length > shownProblems) console.log(`  … and ${problems.length - shownProblems} more`);
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped (no data)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
