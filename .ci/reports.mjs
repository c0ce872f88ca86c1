// Every suite leaves its results in out/reports/<suite>.json as { tests: [{ title, milliseconds, error? }] }.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'out/reports');

/** The file a suite is to write; what an earlier run left there is removed, so that it cannot pass for a new one. */
export function freshReport(suite) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${suite}.json`);
  rmSync(file, { force: true });
  return file;
}

export function writeReport(suite, tests) {
  writeFileSync(freshReport(suite), JSON.stringify({ tests }, null, 2));
}

export function clearReports() {
  rmSync(folder, { recursive: true, force: true });
}

/** A suite that left no report, or an empty one, has failed: it must never count as nothing to say. */
export function readReport(file, suite) {
  const tests = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).tests : [];
  return tests.length > 0 ? tests : [{ title: suite, milliseconds: 0, error: 'the suite left no report' }];
}

export function printTests(tests) {
  for (const { title, milliseconds, error } of tests)
    console.log(error ? `FAIL ${title}\n${error}` : `ok   ${title} (${milliseconds} ms)`);
}

export function count(tests) {
  const failed = tests.filter(({ error }) => error).length;
  return { passed: tests.length - failed, failed };
}

export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** All tests of all suites that ran since `clearReports`. */
export function allTests() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => readReport(join(folder, name), name));
}
