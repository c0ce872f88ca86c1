import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import {
  able,
  type Client,
  change,
  close,
  folderWith,
  idle,
  open,
  removeFolder,
  start,
  until,
  uriOf,
} from './client.ts';

const beginning = { line: 0, character: 0 };

describe('the language server', () => {
  let client: Client;
  let folder: string;

  beforeEach(() => {
    folder = folderWith({ 'a.ts': 'export const a = 1;\n', 'b.ts': "import './a.js';\n" });
  });

  afterEach(async () => {
    await client.stop();
    removeFolder(folder);
  });

  it('answers initialize with what it can do', async () => {
    client = await start({ folders: [folder] });
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'Handrail');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.handrail'],
      resolveProvider: true,
    });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.workspace?.workspaceFolders?.supported, true);
  });

  it('goes on when it fails on one file, and says so in its status', async () => {
    const text = `import express from 'express';
import { Pool } from 'pg';
const app = express();
const pool = new Pool();
app.get('/books/:id', async (request, response) => {
  response.json(await pool.query('select * from books where id = ' + request.params.id));
});
`;
    for (const name of ['a.ts', 'b.ts']) writeFileSync(join(folder, name), text);
    client = await start({
      folders: [folder],
      command: [
        '--import',
        'tsx',
        '--import',
        './test/fixture/inject-fault.ts',
        'server/lsp/main.ts',
        '--stdio',
      ],
      environment: { HANDRAIL_FAULT: 'flows of b.ts' },
    });
    await until(
      'both files are analysed',
      () => client.statuses.at(-1)?.files === 2 && client.statuses.at(-1)?.busy === false,
      () => client.statuses,
    );
    const codes = client.diagnostics.get(uriOf(join(folder, 'a.ts')))?.map(({ code }) => code) ?? [];
    assert.ok(codes.includes('sql-injection'), String(codes));
    assert.deepEqual(
      client.statuses.at(-1)?.problems.map((each) => each.replace(/^.*(b\.ts: \w+: [^:]*:).*$/, '$1')),
      ['b.ts: internal: An error inside Handrail:'],
    );
    assert.equal(client.logged.filter((each) => each.includes('injected fault')).length, 1);
  });

  it('serves a client that can do nothing', async () => {
    client = await start({ folders: [folder], capabilities: {} });
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.handrail'],
      resolveProvider: false,
    });
    assert.equal((await idle(client)).files, 2);
    assert.deepEqual(client.registered, []);
  });

  it('scans files that are not open, and says how many', async () => {
    client = await start({ folders: [folder] });
    assert.deepEqual(await idle(client), { findings: 0, files: 2, problems: [], busy: false });
    assert.equal(client.noise(), '');
  });

  it('asks to be told of changed files', async () => {
    client = await start({ folders: [folder] });
    await until(
      'the registration',
      () => client.registered.includes('workspace/didChangeWatchedFiles'),
      () => client.registered,
    );
  });

  it('follows a document that is opened, edited and closed', async () => {
    client = await start({ folders: [folder] });
    const uri = uriOf(join(folder, 'c.ts'));
    await open(client, uri, 'export const c = 1;\n');
    await until(
      'three files',
      () => client.statuses.at(-1)?.files === 3,
      () => client.statuses,
    );
    await change(client, uri, 2, 'export const c = 2;\n');
    assert.equal(await hoverAt(client, uri), null);
    await close(client, uri);
    await until(
      'two files, as the third was never saved',
      () => client.statuses.at(-1)?.files === 2,
      () => client.statuses,
    );
  });

  it('bears every text that stands there while somebody types', async () => {
    client = await start({ folders: [folder] });
    const uri = uriOf(join(folder, 'a.ts'));
    const text = "app.get('/users/:id', async (req, res) => {\n  res.json(`a`);\n});\n";
    await open(client, uri, '');
    for (let length = 1; length <= text.length; length++) {
      await change(client, uri, length + 1, text.slice(0, length));
      if (length % 10 === 0) assert.equal(await hoverAt(client, uri), null);
    }
    assert.deepEqual((await idle(client)).problems, []);
  });

  it('applies edits of parts of a text', async () => {
    client = await start({ folders: [folder] });
    const uri = uriOf(join(folder, 'a.ts'));
    await open(client, uri, 'export const a = 1;\r\nexport const 𝒃 = 2;\r\n');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 16 }, end: { line: 1, character: 17 } }, text: '' },
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      ],
    });
    assert.equal(await hoverAt(client, uri), null);
  });

  it('serves several folders, and one that is added or taken away', async () => {
    const other = folderWith({ 'x.ts': 'export {};\n' });
    client = await start({ folders: [folder, other] });
    assert.equal((await idle(client)).files, 3);
    const folderOf = (path: string) => ({ uri: uriOf(path), name: path });
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [folderOf(folder)] },
    });
    await until(
      'the files of one folder',
      () => client.statuses.at(-1)?.files === 1,
      () => client.statuses,
    );
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [folderOf(folder)], removed: [] },
    });
    await until(
      'the files of both folders',
      () => client.statuses.at(-1)?.files === 3,
      () => client.statuses,
    );
    removeFolder(other);
  });

  it('follows files that are created and deleted on the disk, also with their folder', async () => {
    client = await start({ folders: [folder] });
    await idle(client);
    const path = join(folder, 'new.ts');
    writeFileSync(path, 'export {};\n');
    await tell(client, path, FileChangeType.Created);
    await until(
      'three files',
      () => client.statuses.at(-1)?.files === 3,
      () => client.statuses,
    );
    await tell(client, path, FileChangeType.Deleted);
    await until(
      'two files',
      () => client.statuses.at(-1)?.files === 2,
      () => client.statuses,
    );
    await tell(client, folder, FileChangeType.Deleted);
    await until(
      'no files',
      () => client.statuses.at(-1)?.files === 0,
      () => client.statuses,
    );
  });

  it('leaves out what git ignores, and follows a change of what that is', async () => {
    writeFileSync(join(folder, '.gitignore'), 'b.ts\nmade.ts\n');
    client = await start({ folders: [folder] });
    assert.equal((await idle(client)).files, 1);
    writeFileSync(join(folder, 'made.ts'), 'export {};\n');
    await tell(client, join(folder, 'made.ts'), FileChangeType.Created);
    writeFileSync(join(folder, '.gitignore'), 'made.ts\n');
    await tell(client, join(folder, '.gitignore'), FileChangeType.Changed);
    await until(
      'two files',
      () => client.statuses.at(-1)?.files === 2,
      () => client.statuses,
    );
  });

  it('finds the files of a folder that came as a whole, but not those of dependencies', async () => {
    client = await start({ folders: [folder] });
    await idle(client);
    for (const name of ['src', 'node_modules']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'x.ts'), 'export {};\n');
      await tell(client, join(folder, name), FileChangeType.Created);
    }
    writeFileSync(join(folder, 'LICENSE'), 'MIT\n');
    await tell(client, join(folder, 'LICENSE'), FileChangeType.Created);
    await until(
      'three files',
      () => client.statuses.at(-1)?.files === 3,
      () => client.statuses,
    );
    assert.deepEqual((await idle(client)).problems, []);
  });

  it('forgets an open document whose file was deleted, until it is edited', async () => {
    client = await start({ folders: [folder] });
    const uri = uriOf(join(folder, 'a.ts'));
    await open(client, uri, 'export {};\n');
    await idle(client);
    rmSync(join(folder, 'a.ts'));
    await tell(client, join(folder, 'a.ts'), FileChangeType.Deleted);
    await until(
      'one file',
      () => client.statuses.at(-1)?.files === 1,
      () => client.statuses,
    );
    await change(client, uri, 2, 'export const a = 1;\n');
    await until(
      'two files',
      () => client.statuses.at(-1)?.files === 2,
      () => client.statuses,
    );
  });

  it('leaves out an open document of a dependency', async () => {
    client = await start({ folders: [folder] });
    await open(client, uriOf(join(folder, 'node_modules/express/index.js')), 'x;\n', 'javascript');
    await open(client, uriOf(join(folder, 'c.ts')), 'export {};\n');
    await until(
      'three files',
      () => client.statuses.at(-1)?.files === 3,
      () => client.statuses,
    );
  });

  it('says in its status what it could not read', async () => {
    writeFileSync(join(folder, 'b.ts'), Buffer.from([0x78, 0xff, 0xfe]));
    client = await start({ folders: [folder] });
    const { files, problems } = await idle(client);
    assert.equal(files, 1);
    assert.match(problems.join(), /b\.ts: This file is not valid UTF-8/);
  });

  it('has nothing to say about a file that it does not know', async () => {
    client = await start({ folders: [folder] });
    for (const uri of [uriOf(join(folder, 'missing.ts')), 'untitled:Untitled-1', 'git:/a.ts?%7B%7D']) {
      assert.equal(await hoverAt(client, uri), null);
      assert.deepEqual(
        await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: { start: beginning, end: beginning },
          context: { diagnostics: [] },
        }),
        [],
      );
    }
  });

  it('analyses a document that was never saved, in no folder', async () => {
    client = await start();
    await open(client, 'untitled:Untitled-1', 'export {};\n');
    await until(
      'one file',
      () => client.statuses.at(-1)?.files === 1,
      () => client.statuses,
    );
  });

  it('gives up a request that was cancelled', async () => {
    client = await start({ folders: [folder] });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri: uriOf(join(folder, 'a.ts')) }, position: beginning },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, (error) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.code, LSPErrorCodes.RequestCancelled);
      return true;
    });
    assert.equal(await hoverAt(client, uriOf(join(folder, 'a.ts'))), null);
  });

  it('scans again when asked to', async () => {
    client = await start({ folders: [folder] });
    await idle(client);
    writeFileSync(join(folder, 'silent.ts'), 'export {};\n');
    await client.connection.sendRequest('handrail/rescan');
    await until(
      'three files',
      () => client.statuses.at(-1)?.files === 3,
      () => client.statuses,
    );
  });

  it('shows the progress of the scan', async () => {
    client = await start({
      folders: [folder],
      capabilities: { ...able, window: { workDoneProgress: true } },
    });
    await untilProgressEnds(client);
    assert.deepEqual(client.progress[0], {
      kind: 'begin',
      title: 'Handrail',
      percentage: 0,
      cancellable: true,
    });
    assert.deepEqual((await idle(client)).problems, []);
  });

  it('stops the scan when told to, says so', async () => {
    const capabilities = { ...able, window: { workDoneProgress: true } };
    // So many that the scan is not over before it can be told to stop.
    for (let i = 0; i < 500; i++) writeFileSync(join(folder, `more${i}.ts`), 'export {};\n');
    client = await start({ folders: [folder], capabilities, cancelProgress: true });
    await untilProgressEnds(client);
    const { files, problems } = await idle(client);
    assert.equal(files, 0);
    assert.match(problems.join(), /The scan was stopped/);
  });

  it('ends with 0 after shutdown and exit', async () => {
    client = await start({ folders: [folder] });
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 when told to exit without shutdown', async () => {
    client = await start({ folders: [folder] });
    const ended = once(client.server, 'exit');
    await client.connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [1, null]);
  });

  it('ends when the client goes away', async () => {
    client = await start({ folders: [folder] });
    const ended = once(client.server, 'exit');
    client.server.stdin?.end();
    await ended;
  });
});

function untilProgressEnds(client: Client) {
  return until(
    'the end of the progress',
    () => client.progress.some(({ kind }) => (kind as string) === 'end'),
    () => [client.progress, client.logged],
  );
}

function hoverAt({ connection }: Client, uri: string) {
  return connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: beginning });
}

function tell({ connection }: Client, path: string, type: FileChangeType): Promise<void> {
  return connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf(path), type }],
  });
}
