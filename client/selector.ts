import type * as vscode from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient/node';

const languages = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'yaml',
  'json',
  'jsonc',
  'prisma',
];

/**
 * The documents that the server is told of: those of the opened folders, files elsewhere, and ones that were never saved.
 * Old versions that a comparison shows (`git:` and the like) are left out: nobody can repair them.
 */
export function documentsOf(folders: readonly vscode.WorkspaceFolder[] = []): TextDocumentFilter[] {
  const schemes = new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    // No extension for Prisma may be installed; then its files are plain text.
    { scheme, pattern: '**/*.prisma' },
  ]);
}
