/** The VS Code client: starts the language server, shows where it stands, and opens the pages of rules. It analyses nothing. */
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import { registerRulePages } from './rule-pages.ts';
import { documentsOf } from './selector.ts';
import { type Status, type StatusItem, statusItem } from './status.ts';

/** Called by VS Code when a folder with JavaScript or TypeScript is opened, in Restricted Mode too. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Handrail', { log: true });
  const status = statusItem();
  let client = newClient(context, output, status);
  const restart = async () => {
    status.starting();
    await client.dispose().catch((error) => output.error('The server did not end:', error));
    // A client whose start failed once never starts again, so a new one takes its place.
    client = newClient(context, output, status);
    await start(client, output, status);
  };
  context.subscriptions.push(
    output,
    status,
    { dispose: () => client.dispose() },
    vscode.commands.registerCommand('handrail.showLog', () => output.show(true)),
    vscode.commands.registerCommand('handrail.rescan', () =>
      client.isRunning() ? client.sendRequest('handrail/rescan') : restart(),
    ),
    vscode.commands.registerCommand('handrail.restartServer', restart),
    registerRulePages(context.extensionUri),
  );
  await start(client, output, status);
}

/** Starting may fail; that stands in the status item and the log, and never pops up. */
async function start(
  client: LanguageClient,
  output: vscode.LogOutputChannel,
  status: StatusItem,
): Promise<void> {
  try {
    client.onNotification('handrail/status', (news: Status) => status.show(news));
    await client.start();
  } catch (error) {
    output.error('The server did not start:', error as Error);
    status.failed('The server did not start.');
  }
}

function newClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
  status: StatusItem,
): LanguageClient {
  const server = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
    // A scan makes much that lives for a moment: with more room for it, collecting it takes half the time.
    options: { execArgv: ['--max-semi-space-size=32'] },
  };
  const options: LanguageClientOptions = {
    documentSelector: documentsOf(vscode.workspace.workspaceFolders),
    diagnosticCollectionName: 'handrail',
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { explainCommand: 'handrail.explainRule' },
    initializationFailedHandler: () => false,
    errorHandler: quietly(() => status.failed('The server ended too often.')),
    markdown: { isTrusted: { enabledCommands: ['handrail.explainRule'] } },
  };
  return new LanguageClient('handrail', 'Handrail', server, options);
}

/** Restarts a server that ended, but not one that keeps ending: five times in three minutes are enough. */
function quietly(gaveUp: () => void): NonNullable<LanguageClientOptions['errorHandler']> {
  const ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      ends.push(Date.now());
      const [fifthLast] = ends.slice(-5);
      const tooOften = ends.length >= 5 && fifthLast !== undefined && Date.now() - fifthLast < 180_000;
      if (tooOften) gaveUp();
      return { action: tooOften ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}
