/**
 * What an editor shows of the demo: these tests need the rules, and fail as long as the engine finds nothing.
 * What needs no findings is tested in `lifecycle.test.ts` and `wording.test.ts`.
 */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  HoverRequest,
  LSPErrorCodes,
  type MarkupContent,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import {
  able,
  applied,
  type Client,
  change,
  close,
  copyOf,
  folderWith,
  idle,
  open,
  removeFolder,
  start,
  until,
  uriOf,
} from './client.ts';

const describedInJson = `{
  "openapi": "3.1.0",
  "info": { "title": "Books", "version": "1" },
  "servers": [{ "url": "http://books.example.com" }],
  "paths": {}
}
`;

const explain = { explainCommand: 'handrail.explainRule' };

describe('findings in an editor', () => {
  let folder: string;
  let client: Client;

  const fileIn = (path: string) => uriOf(join(folder, path));
  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
  const users = () => fileIn('src/routes/users.ts');

  beforeEach(async () => {
    folder = copyOf('demo');
    client = await start({ folders: [folder], initializationOptions: explain });
  });

  afterEach(async () => {
    await client.stop();
    removeFolder(folder);
  });

  it('are shown in files that are not open', async () => {
    await finding(client, users(), 'missing-authentication');
    await finding(client, fileIn('src/routes/orders.ts'), 'unvalidated-input');
    const { findings } = await idle(client);
    assert.ok(findings > 0);
  });

  it('carry source, rule, link and fingerprint, and lie in the unguarded route', async () => {
    const diagnostic = await finding(client, users(), 'missing-authentication');
    assert.equal(diagnostic.source, 'handrail');
    assert.match(diagnostic.codeDescription?.href ?? '', /missing-authentication/);
    assert.match(diagnostic.data.fingerprint, /^[0-9a-f]{16}$/);
    assert.match(textOf('src/routes/users.ts').split('\n')[diagnostic.range.start.line] ?? '', /delete/);
  });

  it('walk from the route into the service in their related information', async () => {
    const { relatedInformation = [] } = await finding(
      client,
      fileIn('src/services/orders.ts'),
      'sql-injection',
    );
    assert.ok(relatedInformation.some(({ location }) => location.uri === fileIn('src/routes/orders.ts')));
    assert.ok(relatedInformation.every(({ message }) => message.length > 0));
  });

  it('are told in the hover: attack, evidence, fix and page', async () => {
    const { range } = await finding(client, users(), 'missing-authentication');
    const text = await hoverText(client, users(), range.start);
    assert.match(text, /\*\*Attack:\*\*/);
    assert.match(text, /requireAuth/);
    assert.match(text, /\*\*Fix/);
    assert.match(
      text,
      /command:handrail\.explainRule\?%5B%22missing-authentication%22%5D|command:handrail\.explainRule/,
    );
  });

  it('are told in plain text to a client without Markdown', async () => {
    await client.stop();
    client = await start({
      folders: [folder],
      capabilities: {
        ...able,
        textDocument: { ...able.textDocument, hover: { contentFormat: ['plaintext'] } },
      },
    });
    const { range } = await finding(client, users(), 'missing-authentication');
    const text = await hoverText(client, users(), range.start);
    assert.match(text, /^Attack: /);
    assert.doesNotMatch(text, /\*\*/);
  });

  it('offer one preferred fix first, then the page of the rule and the ignore comment', async () => {
    const diagnostic = await finding(client, users(), 'missing-authentication');
    const actions = await quickFixes(client, users(), diagnostic);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(actions[0]?.edit, undefined, 'the edit is made when the action is chosen');
    const explaining = actions.find(({ title }) => title === 'Explain missing-authentication');
    assert.deepEqual(explaining?.command?.arguments, ['missing-authentication']);
    assert.ok(actions.some(({ title }) => title === 'Ignore missing-authentication: with a reason'));
    for (const { disabled, edit, data, command } of actions) assert.ok(disabled || edit || data || command);
  });

  it('go when their fix is applied, and the fix cannot be applied twice', async () => {
    const text = textOf('src/routes/users.ts');
    await open(client, users(), text);
    const diagnostic = await finding(client, users(), 'missing-authentication');
    const [preferred] = await quickFixes(client, users(), diagnostic);
    assert.ok(preferred);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, preferred);
    assert.ok(resolved.edit);
    const fixed = applied(text, users(), resolved.edit);
    assert.match(fixed, /delete\(\s*'\/:id',\s*requireAuth,/);
    await change(client, users(), 2, fixed);
    await noFinding(client, users(), 'missing-authentication');
    await finding(client, users(), 'excessive-data-exposure');
    await assert.rejects(client.connection.sendRequest(CodeActionResolveRequest.type, preferred), (error) => {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.code, LSPErrorCodes.ContentModified);
      return true;
    });
    await change(client, users(), 3, text);
    await finding(client, users(), 'missing-authentication');
  });

  it('name the version of the document that their fix was made for', async () => {
    await open(client, users(), textOf('src/routes/users.ts'));
    const diagnostic = await finding(client, users(), 'missing-authentication');
    const [preferred] = await quickFixes(client, users(), diagnostic);
    assert.ok(preferred);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, preferred);
    const own = edit?.documentChanges?.find(
      (each) => 'textDocument' in each && each.textDocument.uri === users(),
    );
    assert.ok(own && 'textDocument' in own && own.textDocument.version === 1);
  });

  it('carry their edits at once for a client that cannot ask for them later', async () => {
    await client.stop();
    client = await start({ folders: [folder], capabilities: { textDocument: { codeAction: literal } } });
    const diagnostic = await finding(client, users(), 'missing-authentication');
    const actions = await quickFixes(client, users(), diagnostic);
    assert.ok(actions[0]?.edit?.changes?.[users()]);
    assert.ok(actions.every(({ disabled, data }) => !disabled && !data));
  });

  it('go when they are ignored with a reason, in code, YAML and JSON', async () => {
    const written: readonly (readonly [string, string, RegExp])[] = [
      ['src/routes/users.ts', 'typescript', /\/\/ handrail-ignore-next-line/],
      ['openapi.yaml', 'yaml', /# handrail-ignore-next-line/],
      ['other.json', 'json', /"x-handrail-ignore": "[\w-]+ -- reason",/],
    ];
    for (const [path, language, ignoring] of written) {
      const uri = fileIn(path);
      const text = language === 'json' ? describedInJson : textOf(path);
      await open(client, uri, text, language);
      const diagnostic = await anyFinding(client, uri);
      const actions = await quickFixes(client, uri, diagnostic);
      const ignore = actions.find(({ title }) => title === `Ignore ${diagnostic.code}: with a reason`);
      assert.ok(ignore?.edit, `an ignore action in ${path}`);
      const ignored = applied(text, uri, ignore.edit);
      assert.match(ignored, ignoring);
      await change(client, uri, 2, ignored);
      await until(
        'the finding to go',
        () => !fingerprints(client, uri).includes(diagnostic.data.fingerprint),
        () => client.diagnostics.get(uri),
      );
    }
  });

  it('are repaired at once where that is safe', async () => {
    const text = textOf('src/routes/users.ts');
    await open(client, users(), text);
    await anyFinding(client, users());
    const beginning = { line: 0, character: 0 };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: users() },
      range: { start: beginning, end: beginning },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.handrail'],
    );
    const { edit } = await client.connection.sendRequest(
      CodeActionResolveRequest.type,
      actions[0] as CodeAction,
    );
    assert.ok(edit);
    const repaired = applied(text, users(), edit);
    assert.match(repaired, /where: \{ id: request\.user!\.id \}, select: \{ id: true,/);
    // A guard changes who gets an answer: that is for a person to decide.
    assert.match(repaired, /delete\('\/:id', async/);
  });

  it('stay while the text is broken', async () => {
    const text = textOf('src/routes/users.ts');
    await open(client, users(), text);
    await finding(client, users(), 'excessive-data-exposure');
    await change(client, users(), 2, `${text}\nusersRouter.get(`);
    await idle(client);
    await new Promise((done) => setTimeout(done, 500));
    await finding(client, users(), 'excessive-data-exposure');
  });

  it('are the same for a file that is open and one that is not', async () => {
    await idle(client);
    const before = fingerprints(client, users());
    assert.ok(before.length > 0);
    await open(client, users(), textOf('src/routes/users.ts'));
    await idle(client);
    assert.deepEqual(fingerprints(client, users()), before);
    await close(client, users());
    await idle(client);
    assert.deepEqual(fingerprints(client, users()), before);
  });

  it('follow an edit in another file', async () => {
    await anyFinding(client, fileIn('src/services/orders.ts'));
    const orders = fileIn('src/routes/orders.ts');
    await open(client, orders, 'export {};\n');
    await noFinding(client, fileIn('src/services/orders.ts'), 'sql-injection');
    await close(client, orders);
    await finding(client, fileIn('src/services/orders.ts'), 'sql-injection');
  });

  it('stay while somebody types, also those that only another file tells of', async () => {
    await client.stop();
    const routed = folderWith({
      'app.js': `const app = require('express')();
app.post('/books', require('./add.js'));
app.listen(3000);
`,
      'add.js': addBook,
    });
    client = await start({ folders: [routed] });
    const add = uriOf(join(routed, 'add.js'));
    await finding(client, add, 'unvalidated-input');
    await open(client, add, addBook);
    await idle(client);
    const before = client.published.length;
    for (let version = 2; version < 8; version++) {
      const count = client.published.length;
      await change(client, add, version, `${'\n'.repeat(version)}${addBook}`);
      await until(
        `diagnostics of version ${version}`,
        () => client.published.slice(count).some(({ uri }) => uri === add),
        () => client.noise(),
      );
    }
    await idle(client);
    const said = client.published.slice(before).filter(({ uri }) => uri === add);
    for (const { diagnostics } of said)
      assert.ok(
        diagnostics.some(({ code }) => code === 'unvalidated-input'),
        'the finding went away',
      );
    removeFolder(routed);
  });

  it('go with their file and with their folder', async () => {
    await finding(client, users(), 'missing-authentication');
    rmSync(join(folder, 'src/routes/users.ts'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: users(), type: FileChangeType.Deleted }],
    });
    await noFinding(client, users(), 'missing-authentication');
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: uriOf(folder), name: 'demo' }] },
    });
    await until(
      'nothing',
      () => [...client.diagnostics.values()].every((each) => each.length === 0),
      () => [...client.diagnostics.keys()],
    );
  });

  it('come in every folder of the window', async () => {
    await client.stop();
    const legacy = copyOf('demo-legacy');
    client = await start({ folders: [folder, legacy] });
    await finding(client, users(), 'missing-authentication');
    await finding(client, uriOf(join(legacy, 'routes/invoices.js')), 'sql-injection');
    removeFolder(legacy);
  });

  it('are joined by what is wrong with the settings', async () => {
    await client.stop();
    const broken = folderWith({ 'handrail.json': '{ "rules": { "no-such-rule": "error" } ', 'a.ts': '' });
    client = await start({ folders: [broken] });
    const uri = uriOf(join(broken, 'handrail.json'));
    const trouble = await anyFinding(client, uri);
    assert.equal(trouble.source, 'handrail');
    assert.ok((await idle(client)).problems.length > 0);
    writeFileSync(join(broken, 'handrail.json'), '{}');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    await until(
      'no trouble',
      () => client.diagnostics.get(uri)?.length === 0,
      () => client.diagnostics.get(uri),
    );
    removeFolder(broken);
  });
});

/** A handler that nothing in its file shows to be one. */
const addBook = `const { Pool } = require('pg');
const pool = new Pool();
module.exports = async function (request, response) {
  await pool.query('INSERT INTO books (title, pages) VALUES ($1, $2)', [request.body.title, request.body.pages]);
  response.json({ added: true });
};
`;

const literal = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };

function finding(client: Client, uri: string, rule: string): Promise<Diagnostic> {
  return until(
    `${rule} in ${uri}`,
    () => client.diagnostics.get(uri)?.find(({ code }) => code === rule),
    () => [client.diagnostics.get(uri), client.noise()],
    4000,
  );
}

function anyFinding(client: Client, uri: string): Promise<Diagnostic> {
  return until(
    `a finding in ${uri}`,
    () => client.diagnostics.get(uri)?.[0],
    () => client.noise(),
    4000,
  );
}

function noFinding(client: Client, uri: string, rule: string): Promise<unknown> {
  return until(
    `no ${rule} in ${uri}`,
    () => !client.diagnostics.get(uri)?.some(({ code }) => code === rule),
    () => client.diagnostics.get(uri),
    4000,
  );
}

function fingerprints(client: Client, uri: string): string[] {
  return (client.diagnostics.get(uri) ?? []).map(({ data }) => data?.fingerprint).sort();
}

async function quickFixes({ connection }: Client, uri: string, diagnostic: Diagnostic) {
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  return (actions ?? []) as CodeAction[];
}

async function hoverText({ connection }: Client, uri: string, position: Diagnostic['range']['start']) {
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  assert.ok(hover);
  return (hover.contents as MarkupContent).value;
}
