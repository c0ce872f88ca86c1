/** Files that their path alone tells to be tests, so that they need not be read to know it. */
import { surelyTests } from './folder-names.ts';
import { isInTestsOfSettings } from './project-settings.ts';
import { pathInFolder, type Workspace } from './workspace.ts';

const testName = /(?:\.(?:test|tests|spec|stories|e2e|mock)|_test)\.\w+$/;

/** Whether a file bears the name of a test: `books.test.ts`. Takes a URI, a path or a name. */
export function isTestName(uri: string): boolean {
  return testName.test(uri.toLowerCase());
}

/**
 * Whether the path of a file says that it is a test: by `tests` of the settings where that is given, else by its name or
 * by a folder that holds nothing but tests (`__tests__`).
 */
export function isTestByPath(workspace: Workspace, uri: string): boolean {
  const told = isInTestsOfSettings(workspace, uri);
  if (told !== null) return told;
  const parts = foldersOf(workspace, uri);
  return isTestName(parts.pop() ?? '') || parts.some((part) => surelyTests.has(part));
}

/** The names of the folders of a file below the opened one, and its own, in lower case. */
export function foldersOf(workspace: Workspace, uri: string): string[] {
  return pathInFolder(workspace, uri).toLowerCase().split('/');
}
