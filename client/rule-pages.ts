/** The pages of rules ship with the extension and are shown as Markdown previews; nothing is fetched. */
import * as vscode from 'vscode';

const scheme = 'handrail-rule';

/** Registers the command that shows the page of a rule, and the documents it shows. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  const rules = vscode.Uri.joinPath(extension, 'rules');
  return vscode.Disposable.from(
    // The page is a document of its own, so that the tab is named after the rule and not README.
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => pageText(rules, ruleIn(path)),
    }),
    vscode.commands.registerCommand('handrail.explainRule', async (asked?: unknown) => {
      const rule = typeof asked === 'string' ? asked : await chooseRule(rules);
      if (rule !== undefined && isRuleId(rule)) await showPage(rule);
    }),
  );
}

async function showPage(rule: string): Promise<void> {
  const page = vscode.Uri.from({ scheme, path: `/${rule}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The Markdown extension can be switched off; then the page is shown as text.
    await vscode.window.showTextDocument(page, { preview: true });
  }
}

async function pageText(rules: vscode.Uri, rule: string): Promise<string> {
  try {
    const page = vscode.Uri.joinPath(rules, rule, 'README.md');
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  } catch {
    return `# ${rule}\n\nThis version of Handrail has no page for this rule.\n`;
  }
}

async function chooseRule(rules: vscode.Uri): Promise<string | undefined> {
  return vscode.window.showQuickPick(ruleIds(rules), { placeHolder: 'The rule to explain' });
}

async function ruleIds(rules: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(rules);
  return entries
    .filter(([, type]) => type === vscode.FileType.Directory)
    .map(([name]) => name)
    .sort();
}

function ruleIn(path: string): string {
  return path.replace(/^\//, '').replace(/\.md$/, '');
}

/** Ids come from links as well; nothing but the name of a rule's folder is taken. */
function isRuleId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
