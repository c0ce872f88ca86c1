/** What names of folders say of the files in them, by convention. */

/** Folders that hold nothing but tests and what they need, by the conventions of test runners. */
export const surelyTests = new Set(['__tests__', '__mocks__', '__fixtures__']);

const testFolders = new Set([
  'test',
  'tests',
  'spec',
  'specs',
  'e2e',
  'fixture',
  'fixtures',
  'mock',
  'mocks',
  'testing',
  'test-utils',
  'test-helpers',
  'test-support',
  'testutils',
  'testhelpers',
  'testsupport',
  'integration-test',
  'integration-tests',
  'integration_tests',
  'unit-tests',
  'e2e-tests',
  'cypress',
  'playwright',
  'stub',
  'stubs',
  'wiremock',
]);

/** Longer names that say so by a word: `mockApis`, `api-stub`, `acceptance-tests`, in lower case. */
const likeTestFolder =
  /^(?:mocks?|stubs?|wiremock)[-_]?(?:apis?|servers?|services?|data|mappings)$|^(?:[a-z\d]+[-_])+(?:tests|mocks?|stubs?)$/;

/** Whether a folder holds tests and what they need, by its name in lower case. */
export function isTestFolder(name: string): boolean {
  return testFolders.has(name) || likeTestFolder.test(name);
}

export const exampleFolders = new Set([
  'example',
  'examples',
  'sample',
  'samples',
  'stories',
  'benchmark',
  'benchmarks',
]);

/** Folders of what programs write. */
export const generatedFolders = new Set(['generated', '__generated__', '.generated', '_generated']);

/** Whether a folder of this name holds tests or examples, by convention. */
export function isBesideProgram(name: string): boolean {
  const lower = name.toLowerCase();
  return surelyTests.has(lower) || isTestFolder(lower) || exampleFolders.has(lower);
}
