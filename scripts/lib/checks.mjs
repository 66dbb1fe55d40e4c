import fs from 'node:fs';
import path from 'node:path';
import { bin, inRoot } from './paths.mjs';
import { run } from './run.mjs';

const report = (name) => inRoot('reports', `${name}.json`);
const readReport = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);

/** A command that passes or fails as a whole. */
export const whole = (name, command, args, options = {}) => ({
  name,
  async execute() {
    const { code } = await run(bin(command), args, options);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  },
});

/** A vitest run, counted test by test. A run that ends badly without a failed test counts as one failure. */
export const vitest = (name, args, env = {}) => ({
  name,
  async execute() {
    const file = report(name.replace(/\W+/g, '-'));
    fs.rmSync(file, { force: true });
    const { code } = await run(
      bin('vitest'),
      ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
      { env },
    );
    const result = readReport(file);
    const failed = result?.numFailedTests ?? 0;
    return { passed: result?.numPassedTests ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
  },
});

/** A Playwright run, counted test by test; a test that passed only on a second try counts as failed: flaky is a defect. */
export const playwright = (name, args, env = {}) => ({
  name,
  async execute() {
    const file = report(name.replace(/\W+/g, '-'));
    fs.rmSync(file, { force: true });
    const { code } = await run(
      bin('playwright'),
      ['test', '-c', inRoot('tests', 'playwright.config.ts'), ...args, '--reporter=line,json'],
      {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      },
    );
    const stats = readReport(file)?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
    const failed = stats.unexpected + stats.flaky;
    return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed };
  },
});

/**
 * Runs the checks in order and prints the sum, last line `N passed, N failed`.
 *
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runChecks(checks) {
  fs.mkdirSync(path.dirname(report('x')), { recursive: true });
  const lines = [];
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    console.log(`\n── ${check.name}`);
    const began = Date.now();
    const result = await check.execute();
    passed += result.passed;
    failed += result.failed;
    lines.push(
      `${check.name.padEnd(34)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(3)} failed  ${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0;
}
