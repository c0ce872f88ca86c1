/** Files that hold tests, examples or made-up data: what is weak in them never runs for users. */
import { NONE } from '../facts/facts.ts';
import { factsAt, outlineAt } from './facts.ts';
import { exampleFolders, isTestFolder, surelyTests } from './folder-names.ts';
import { importersOf, scriptFiles } from './links.ts';
import { query } from './memo.ts';
import { isInTestsOfSettings } from './project-settings.ts';
import { foldersOf, isTestByPath, isTestName } from './test-paths.ts';
import { fileAt, type Workspace } from './workspace.ts';

/** What tests import: runners, and libraries that send requests to an application under test. */
const testPackages = new Set([
  ...['vitest', '@jest/globals', 'mocha', 'node:test', 'bun:test', 'ava', 'tap', 'tape', 'uvu', 'jasmine'],
  ...['@playwright/test', 'cypress', '@cucumber/cucumber', '@japa/runner', '@nestjs/testing'],
  ...['supertest', 'chai', 'chai-http', 'sinon'],
]);

/** Names such as `ab-test.ts` may be anything; what is weak there is not worth a word all the same. */
const likeTestName =
  /[.-](?:test|spec|stories|e2e|mock)\.\w+$|^(?:tests?|mocks?)[-_]?(?:util|helper|support|data|server)s?\.\w+$/;

/** Whether a file is there for tests or as an example, told by its path, or by `tests` of the settings where that is given. */
export function isMadeUp(workspace: Workspace, uri: string): boolean {
  const parts = foldersOf(workspace, uri);
  const name = parts.pop() ?? '';
  if (parts.some((part) => exampleFolders.has(part))) return true;
  const told = isInTestsOfSettings(workspace, uri);
  return (
    told ?? (likeTestName.test(name) || parts.some((part) => surelyTests.has(part) || isTestFolder(part)))
  );
}

/**
 * Whether a file runs in tests only, so that it is no part of what answers requests. `tests` of the settings decides
 * where it is given. Otherwise a file is a test by its name (`books.test.ts`), by a folder that runners know
 * (`__tests__`), or by what it imports (`vitest`, `supertest`). A file in a folder such as `test` or `fixtures` is one
 * unless code outside of such folders imports it, or no code of the workspace lies outside of them.
 */
export function isTestFile(workspace: Workspace, uri: string): boolean {
  return testFiles(workspace, uri);
}

const programs = query<Workspace, readonly string[]>({
  name: 'scripts that are no tests',
  compute: (workspace) => scriptFiles(workspace).filter((uri) => !isTestFile(workspace, uri)),
  fingerprint: (uris) => uris.join('\n'),
  onCycle: [],
});

/** Scripts that are more than tests: what the program does, says and sets is looked for in these. */
export function programFiles(workspace: Workspace): readonly string[] {
  return programs(workspace, '');
}

const testFiles = query<Workspace, boolean>({
  name: 'is a test',
  compute: (workspace, uri) => {
    const told = isInTestsOfSettings(workspace, uri);
    if (told !== null) return told;
    if (isSurelyTest(workspace, uri)) return true;
    if (!liesAmongTests(workspace, uri) || !hasCodeBesideTests(workspace, '')) return false;
    return !importersOf(workspace, uri).some(
      (importer) => !liesAmongTests(workspace, importer) && !isSurelyTest(workspace, importer),
    );
  },
  fingerprint: String,
  onCycle: false,
});

/** Whether any script of the workspace lies outside of the folders for tests. */
const hasCodeBesideTests = query<Workspace, boolean>({
  name: 'has code beside tests',
  compute: (workspace) =>
    scriptFiles(workspace).some(
      (uri) => !liesAmongTests(workspace, uri) && !isTestName(uri) && !isConfiguration(uri),
    ),
  fingerprint: String,
  onCycle: true,
});

/** `vitest.config.ts` is code beside the tests, but not code that they test. */
function isConfiguration(uri: string): boolean {
  return /\.(?:config|setup|conf|rc)\.\w+$/.test(uri);
}

function isSurelyTest(workspace: Workspace, uri: string): boolean {
  if (isTestByPath(workspace, uri)) return true;
  if (fileAt(workspace, uri)?.kind !== 'script') return false;
  if (outlineAt(workspace, uri).imports.some(({ specifier }) => testPackages.has(specifier))) return true;
  const name = foldersOf(workspace, uri).at(-1) ?? '';
  return /^(?:tests?|specs?)\.\w+$/.test(name) && describesTests(workspace, uri);
}

/** Whether a file calls what runners put beside the built-in names: `describe('books', () => …)`. */
function describesTests(workspace: Workspace, uri: string): boolean {
  const { expressions } = factsAt(workspace, uri).code;
  return expressions.some((call) => {
    const callee = call.kind === 'call' ? expressions[call.callee] : undefined;
    return (
      callee?.kind === 'reference' && callee.binding === NONE && /^(?:describe|suite|it)$/.test(callee.name)
    );
  });
}

function liesAmongTests(workspace: Workspace, uri: string): boolean {
  return foldersOf(workspace, uri).slice(0, -1).some(isTestFolder);
}
