/** Files that hold tests, examples or made-up data: what is weak in them never runs for users. */

const folders = new Set([
  'test',
  'tests',
  '__tests__',
  '__mocks__',
  'spec',
  'specs',
  'e2e',
  'fixture',
  'fixtures',
  '__fixtures__',
  'mock',
  'mocks',
  'testing',
  'cypress',
  'playwright',
  'example',
  'examples',
  'sample',
  'samples',
  'stories',
  'benchmark',
  'benchmarks',
]);

/**
 * Whether a file is there for tests or as an example, told by its path.
 * @param path relative to the opened folder, with `/`
 */
export function isTestPath(path: string): boolean {
  const parts = path.toLowerCase().split('/');
  const name = parts.at(-1) ?? '';
  return (
    parts.slice(0, -1).some((part) => folders.has(part)) ||
    /[.-](?:test|spec|stories|e2e|mock)\.\w+$/.test(name)
  );
}
