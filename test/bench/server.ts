/** Speaks with the built language server over standard input and output, with a real protocol client. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Status } from '../../server/lsp/status.ts';
import { able, uriOf } from '../lsp/client.ts';
import { root } from './corpora.ts';
import { editedName, editedText, edits } from './editing.ts';

/** How long an answer of the server may take, in milliseconds. */
const patience = 30_000;
/** How long the first scan of the workspace may take. */
const scanPatience = 600_000;

interface Server {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Rejects when the server ends or cannot be started. */
  readonly dead: Promise<never>;
}

/** Milliseconds from the start of the server to its answer to `initialize`. */
export async function serverStart(): Promise<number> {
  const start = performance.now();
  const server = startServer();
  try {
    await initialize(server, []);
    return performance.now() - start;
  } finally {
    await stop(server);
  }
}

/** Milliseconds from each edit to the diagnostics of that version, in a workspace that was scanned. */
export async function editSession(folder: string): Promise<readonly number[]> {
  const server = startServer();
  try {
    const scanned = endOfScan(server);
    await initialize(server, [folder]);
    await server.connection.sendNotification(InitializedNotification.type, {});
    await within(server, scanned, scanPatience, 'the end of the scan');
    const uri = uriOf(join(folder, editedName));
    await answered(server, uri, 1, () => open(server, uri));
    const times: number[] = [];
    for (let count = 1; count <= edits; count++) times.push(await timeOfEdit(server, uri, count));
    return times;
  } finally {
    await stop(server);
  }
}

function startServer(): Server {
  const child = spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let noise = '';
  child.stderr.on('data', (data) => (noise += String(data)));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onError(() => {});
  connection.listen();
  const dead = once(child, 'exit').then(() => Promise.reject(new Error(`The server ended: ${noise}`)));
  dead.catch(() => {});
  return { process: child, connection, dead };
}

async function initialize(server: Server, folders: readonly string[]): Promise<void> {
  const answer = server.connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: able,
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: basename(folder) })),
  });
  await within(server, answer, patience, 'initialize');
}

function endOfScan({ connection }: Server): Promise<void> {
  return new Promise((done) => {
    connection.onNotification('handrail/status', ({ busy }: Status) => {
      if (!busy) done();
    });
  });
}

/** Does something and waits for the diagnostics of this version of the document. */
async function answered(
  server: Server,
  uri: string,
  version: number,
  act: () => Promise<void>,
): Promise<void> {
  const { promise, listener } = diagnosticsOf(server, uri, version);
  try {
    await act();
    await within(server, promise, patience, `the diagnostics of version ${version}`);
  } finally {
    listener.dispose();
  }
}

function diagnosticsOf({ connection }: Server, uri: string, version: number) {
  let done: () => void = () => {};
  const promise = new Promise<void>((resolve) => (done = resolve));
  const listener = connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    if (params.uri === uri && params.version === version) done();
  });
  return { promise, listener };
}

function open({ connection }: Server, uri: string): Promise<void> {
  const textDocument = { uri, languageId: 'typescript', version: 1, text: editedText(0) };
  return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

async function timeOfEdit(server: Server, uri: string, count: number): Promise<number> {
  const version = count + 1;
  const start = performance.now();
  await answered(server, uri, version, () =>
    server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text: editedText(count) }],
    }),
  );
  return performance.now() - start;
}

/** What was promised, or an error if the server ends before or takes too long. */
async function within<T>(server: Server, work: Promise<T>, limit: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The server did not send ${what} in ${limit} ms.`)), limit);
  });
  return Promise.race([work, server.dead, late]).finally(() => clearTimeout(timer));
}

/** Ends the server by the protocol; one that does not end is killed, so that no measurement leaves it behind. */
async function stop(server: Server): Promise<void> {
  const { process: child, connection } = server;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await connection
      .sendRequest(ShutdownRequest.type)
      .then(() => connection.sendNotification(ExitNotification.type))
      .catch(() => child.kill('SIGKILL'));
    await ended;
    clearTimeout(timer);
  }
  connection.dispose();
}
