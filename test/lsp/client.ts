/** A real protocol client for the tests: starts the server over standard input and output, and keeps what it was told. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import type { Status } from '../../server/lsp/status.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Client {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcess;
  readonly initialized: InitializeResult;
  /** The latest diagnostics of each file, by URI. */
  readonly diagnostics: Map<string, Diagnostic[]>;
  /** Everything the server said of files, in order. */
  readonly published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
  readonly statuses: Status[];
  readonly logged: string[];
  /** What the server told of its progress. */
  readonly progress: WorkDoneProgressBegin[];
  /** Methods that the server registered for. */
  readonly registered: string[];
  /** What the server wrote besides the protocol. */
  readonly noise: () => string;
  readonly stop: () => Promise<number | null>;
}

/** What VS Code's client can do, as far as the server looks at it. */
export const able: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ['create', 'rename', 'delete'],
    },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
    },
  },
};

/** Starts the server on folders, and waits for its answer to `initialize`. */
export async function start(
  options: {
    folders?: readonly string[];
    capabilities?: ClientCapabilities;
    initializationOptions?: unknown;
    /** Cancels the progress as soon as it begins. */
    cancelProgress?: boolean;
    /** What Node runs: a script and its words, preceded by options. By default the bundle of the server. */
    command?: readonly string[];
    /** Further variables of the server's environment. */
    environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<Client> {
  const { folders = [], capabilities = able, initializationOptions, cancelProgress = false } = options;
  const { command = ['dist/server.cjs', '--stdio'], environment } = options;
  const server = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let noise = '';
  server.stderr.on('data', (data) => (noise += String(data)));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const diagnostics = new Map<string, Diagnostic[]>();
  const published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  const statuses: Status[] = [];
  const logged: string[] = [];
  const registered: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    diagnostics.set(params.uri, params.diagnostics);
    published.push({ uri: params.uri, diagnostics: params.diagnostics });
  });
  connection.onNotification('handrail/status', (status: Status) => void statuses.push(status));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  const progress: WorkDoneProgressBegin[] = [];
  connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    connection.onProgress(WorkDoneProgress.type, token, (value) => {
      progress.push(value as WorkDoneProgressBegin);
      if (cancelProgress && value.kind === 'begin')
        void connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    });
  });
  connection.onError(() => {});
  connection.listen();
  const dead = once(server, 'exit').then(() => Promise.reject(new Error(`the server ended: ${noise}`)));
  dead.catch(() => {});
  const answer = connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    initializationOptions,
  });
  const initialized = await Promise.race([answer, dead]);
  await connection.sendNotification(InitializedNotification.type, {});
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = once(server, 'exit');
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
    }
    connection.dispose();
    return server.exitCode;
  };
  return {
    connection,
    server,
    initialized,
    diagnostics,
    published,
    statuses,
    logged,
    progress,
    registered,
    noise: () => noise,
    stop,
  };
}

/** The URI of a path as VS Code writes it. */
export function uriOf(path: string): string {
  return URI.parse(pathToFileURL(path).href).toString();
}

/** Makes a folder with these files, and answers its path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-lsp-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A copy of a folder under `test`, which a test may change. */
export function copyOf(name: string): string {
  const folder = folderWith({});
  cpSync(join(root, 'test', name), folder, { recursive: true });
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function open(
  { connection }: Client,
  uri: string,
  text: string,
  languageId = 'typescript',
): Promise<void> {
  const textDocument = { uri, languageId, version: 1, text };
  return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

/** Replaces the whole text of an open document. */
export function change({ connection }: Client, uri: string, version: number, text: string): Promise<void> {
  return connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
}

export function close({ connection }: Client, uri: string): Promise<void> {
  return connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
}

/** Waits until `probe` answers something; says what was there instead if it never does. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false,
  whatIs: () => unknown,
  patience = 20_000,
): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const answer = probe();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`waited for ${what}; there is ${JSON.stringify(whatIs())}`);
}

/** Waits until the server has looked at everything; `patience` in milliseconds. */
export function idle(client: Client, patience?: number): Promise<Status> {
  return until(
    'the end of the scan',
    () => {
      const last = client.statuses.at(-1);
      return last && !last.busy ? last : undefined;
    },
    () => [client.statuses, client.logged, client.noise()],
    patience,
  );
}

/** The text of a file after an edit of the workspace. */
export function applied(text: string, uri: string, edit: WorkspaceEdit): string {
  const changes = edit.documentChanges ?? [];
  const edits = changes.flatMap((each) =>
    'textDocument' in each && each.textDocument.uri === uri ? (each.edits as TextEdit[]) : [],
  );
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
