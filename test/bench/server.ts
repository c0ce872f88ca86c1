/** Measures the built language server over standard input and output, with the protocol client of the tests. */
import { once } from 'node:events';
import { join } from 'node:path';
import { PublishDiagnosticsNotification } from 'vscode-languageserver-protocol/node';
import { type Client, change, idle, open, root, start, uriOf } from '../lsp/client.ts';
import { editedName, editedText, edits } from './editing.ts';

const command = [join(root, 'dist/cli.cjs'), 'lsp', '--stdio'];
/** How long the diagnostics of a version may take, in milliseconds. */
const patience = 30_000;
/** How long the first scan of the workspace may take, in milliseconds. */
const scanPatience = 600_000;

/** Milliseconds from the start of the server, which is Handrail's unless another script is named, to its answer to `initialize`. */
export async function serverStart(script = ''): Promise<number> {
  const begin = performance.now();
  const client = await start({ command: script ? [script] : command });
  const milliseconds = performance.now() - begin;
  await client.stop();
  return milliseconds;
}

/** Milliseconds from each edit to the diagnostics of that version, in a workspace that was scanned. */
export async function editSession(folder: string): Promise<readonly number[]> {
  const client = await start({ command, folders: [folder] });
  try {
    await idle(client, scanPatience);
    const uri = uriOf(join(folder, editedName));
    await answered(client, uri, 1, () => open(client, uri, editedText(0)));
    const times: number[] = [];
    for (let count = 1; count <= edits; count++) {
      const version = count + 1;
      const begin = performance.now();
      await answered(client, uri, version, () => change(client, uri, version, editedText(count)));
      times.push(performance.now() - begin);
    }
    return times;
  } finally {
    await client.stop();
  }
}

/**
 * Does something and waits for the diagnostics of this version of the document.
 * The client's own record of diagnostics is not kept meanwhile: a connection has one listener for a notification.
 */
async function answered(
  { connection, server, noise }: Client,
  uri: string,
  version: number,
  act: () => Promise<void>,
): Promise<void> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  const ended = once(server, 'exit', { signal: late.signal }).then(
    () => Promise.reject(new Error(`The server ended: ${noise()}`)),
    () => Promise.reject(new Error(`There are no diagnostics of version ${version} after ${patience} ms.`)),
  );
  const told = new Promise<void>((done) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri && params.version === version) done();
    });
  });
  try {
    await act();
    await Promise.race([told, ended]);
  } finally {
    clearTimeout(timer);
    ended.catch(() => {});
    late.abort();
  }
}
