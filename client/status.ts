/** The language status item: counts when all is well, trouble when it is not. It never pops up. */
import * as vscode from 'vscode';

/** What the server tells with `handrail/status`. */
export interface Status {
  readonly findings: number;
  readonly files: number;
  readonly problems: readonly string[];
  readonly busy: boolean;
}

export interface StatusItem extends vscode.Disposable {
  readonly starting: () => void;
  readonly show: (status: Status) => void;
  readonly failed: (why: string) => void;
}

const showLog = { command: 'handrail.showLog', title: 'Show Log' };
const showProblems = { command: 'workbench.actions.view.problems', title: 'Show Problems' };
const restart = { command: 'handrail.restartServer', title: 'Restart Server' };

/** Makes the item, which stands beside the language of the editor's file. */
export function statusItem(): StatusItem {
  const item = vscode.languages.createLanguageStatusItem('handrail', [
    { language: 'javascript' },
    { language: 'javascriptreact' },
    { language: 'typescript' },
    { language: 'typescriptreact' },
    { language: 'yaml' },
    { language: 'json' },
    { language: 'jsonc' },
    { pattern: '**/*.prisma' },
  ]);
  item.name = 'Handrail';
  const starting = () => {
    item.text = 'Handrail';
    item.detail = 'starting';
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.busy = true;
    item.command = showLog;
  };
  starting();
  return {
    starting,
    show: ({ findings, files, problems, busy }) => {
      const [trouble] = problems;
      item.text = `Handrail: ${counted(findings, 'finding')}`;
      item.detail = trouble ? troubles(trouble, problems.length) : `in ${counted(files, 'file')}`;
      item.severity = trouble
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
      item.busy = busy;
      item.command = trouble ? showLog : showProblems;
    },
    failed: (why) => {
      item.text = 'Handrail';
      item.detail = why;
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.busy = false;
      item.command = restart;
    },
    dispose: () => item.dispose(),
  };
}

function troubles(first: string, count: number): string {
  return count > 1 ? `${first} (and ${count - 1} more)` : first;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
