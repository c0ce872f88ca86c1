// What the suites ask of the editor. They know Handrail only by what it shows: diagnostics, hovers and actions.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

export function fileIn(folder: vscode.WorkspaceFolder, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

export function onlyFolder(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder;
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'handrail');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function rulesAt(uri: vscode.Uri): string[] {
  return findings(uri).map(ruleOf).sort();
}

/** Waits until `probe` answers something; says what was there instead if it never does. */
export async function until<T>(what: string, probe: () => T | undefined, whatIs: () => unknown): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    const answer = probe();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited for ${what}; there is ${JSON.stringify(whatIs())}`);
}

export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const probe = () => findings(uri).find((each) => ruleOf(each) === rule);
  return until(`${rule} in ${uri.path}`, probe, () => rulesAt(uri));
}

export function noFinding(uri: vscode.Uri, rule: string): Promise<boolean> {
  const probe = () => (rulesAt(uri).includes(rule) ? undefined : true);
  return until(`no ${rule} in ${uri.path}`, probe, () => rulesAt(uri));
}

export function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** What the light bulb offers at a finding. The command drops which diagnostic an action belongs to. */
export function quickFixes(uri: vscode.Uri, { range }: vscode.Diagnostic): Thenable<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind, 20);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** The line ranges that the demo marks: each from a comment `Mistake: …` to the end of its paragraph. */
export function mistakes(text: string): { first: number; last: number }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, first) => {
    if (!/(\/\/|#) Mistake/.test(line)) return [];
    const blank = lines.findIndex((each, number) => number > first && each.trim() === '');
    return [{ first, last: blank === -1 ? lines.length - 1 : blank }];
  });
}
