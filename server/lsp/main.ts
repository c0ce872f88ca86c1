/** The language server: `handrail lsp --stdio` for any editor, and over node IPC for the VS Code client. */
import { basename } from 'node:path';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  PositionEncodingKind,
  RequestType0,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { fixAllKind } from './actions.ts';
import { changeFolders, closed, edited, filesChanged, load, opened, rescan, watch } from './changes.ts';
import { codeActions, definition, hover, resolveAction } from './requests.ts';
import { newSession, type Session } from './session.ts';
import { folderKeyOf } from './uris.ts';

/** Asks to read the folders anew and to scan all files. */
export const rescanRequest = new RequestType0<null, void>('handrail/rescan');

/**
 * Starts the server on the channel of this process: standard input and output with `--stdio`, node IPC without.
 * Nothing else is listened to, and nothing is written but protocol messages.
 */
export function startServer(words: readonly string[] = process.argv): void {
  const stdio = words.includes('--stdio') || !process.send;
  const connection = stdio
    ? createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout))
    : createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  const documents = new TextDocuments(TextDocument);
  const session = newSession(connection, documents);
  beginAndEnd(session);
  answerRequests(session);
  followDocuments(session);
  documents.listen(connection);
  connection.listen();
}

function beginAndEnd(session: Session): void {
  const { connection } = session;
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => {
    watch(session);
    if (session.abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => changeFolders(session, event));
    }
    session.ready = load(session);
  });
  connection.onShutdown(() => {
    session.ended = true;
    session.pass++;
    clearTimeout(session.timer);
    clearTimeout(session.looking);
  });
}

function initialize(session: Session, params: InitializeParams): InitializeResult {
  session.abilities = abilitiesOf(params);
  session.folders = foldersOf(params);
  return {
    capabilities: capabilitiesFor(session.abilities),
    serverInfo: { name: 'Handrail' },
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(folderKeyOf);
}

/** What the server can do for a client of these abilities. */
function capabilitiesFor({ lazyEdits, workspaceFolders }: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind], resolveProvider: lazyEdits },
    ...(workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}

function answerRequests(session: Session): void {
  const { connection } = session;
  connection.onDefinition((params, token) => definition(session, params, token));
  connection.onHover((params, token) => hover(session, params, token));
  connection.onRequest(CodeActionRequest.type, (params, token) => codeActions(session, params, token));
  connection.onRequest(CodeActionResolveRequest.type, (action, token) =>
    resolveAction(session, action, token),
  );
  connection.onRequest(rescanRequest, async () => {
    await rescan(session);
    return null;
  });
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(session, changes));
}

function followDocuments(session: Session): void {
  const { documents } = session;
  documents.onDidOpen(({ document }) => opened(session, document.uri));
  documents.onDidChangeContent(({ document }) => edited(session, document.uri));
  documents.onDidClose(({ document }) => closed(session, document.uri));
}

// The command line loads this file as well, and starts the server itself.
const entry = process.argv[1] ?? '';
if (basename(entry) === 'server.cjs' || /[\\/]lsp[\\/]main\.ts$/.test(entry)) startServer();
