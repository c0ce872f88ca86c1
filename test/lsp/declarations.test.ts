/** What a team says of a finding, from the light bulb of an editor to the command line: both see the same afterwards. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { handrail } from '../cli/command-line.ts';
import {
  able,
  applied,
  type Client,
  change,
  folderWith,
  open,
  removeFolder,
  start,
  until,
  uriOf,
} from './client.ts';

const files = {
  'package.json': '{ "name": "library", "dependencies": { "express": "^5.0.0" } }\n',
  'guards.js': `const { ask } = require('./native.node');
exports.requireTenant = (request, response, next) => ask(request, response, next);
`,
  'app.js': `const express = require('express');
const { requireTenant } = require('./guards');
const app = express();
app.post('/books', requireTenant, (request, response) => { response.end(); });
app.put('/books/:id', requireTenant, (request, response) => { response.end(); });
app.post('/notes', (request, response) => { response.end(); });
app.listen(3000);
`,
};

describe('what a team says of a finding, in an editor', () => {
  let folder: string;
  let client: Client;
  const uri = () => uriOf(join(folder, 'app.js'));
  const found = () =>
    (client.diagnostics.get(uri()) ?? []).filter(({ code }) => code === 'missing-authentication');
  const count = (wanted: number) =>
    until(
      `${wanted} findings`,
      () => found().length === wanted,
      () => [found(), client.noise()],
    );
  const onCommandLine = () =>
    (
      JSON.parse(handrail(['scan', '--format', 'json'], { folder }).out) as { findings: { rule: string }[] }
    ).findings.filter(({ rule }) => rule === 'missing-authentication').length;

  beforeEach(async () => {
    folder = folderWith(files);
    client = await start({ folders: [folder] });
  });

  afterEach(async () => {
    await client.stop();
    removeFolder(folder);
  });

  const actionsFor = async (diagnostic: Diagnostic | undefined): Promise<CodeAction[]> => {
    assert.ok(diagnostic);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri() },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return (actions ?? []) as CodeAction[];
  };

  /** Does what an editor does with an edit, and says so to the server. */
  const carryOut = async (edit: WorkspaceEdit): Promise<void> => {
    for (const each of edit.documentChanges ?? []) {
      if ('kind' in each) {
        assert.equal(each.kind, 'create');
        const path = fileURLToPath(each.kind === 'create' ? each.uri : '');
        mkdirSync(dirname(path), { recursive: true });
        if (!existsSync(path)) writeFileSync(path, '');
        continue;
      }
      const path = fileURLToPath(each.textDocument.uri);
      writeFileSync(path, applied(readFileSync(path, 'utf8'), each.textDocument.uri, edit));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: each.textDocument.uri, type: FileChangeType.Created }],
      });
    }
  };

  const choose = async (diagnostic: Diagnostic | undefined, start: string): Promise<void> => {
    // The server may still be reading what it was told of.
    for (let patience = 0; patience < 100; patience++) {
      const action = (await actionsFor(diagnostic)).find(({ title }) => title.startsWith(start));
      if (action?.edit) return carryOut(action.edit);
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail(`${start} is not offered`);
  };

  it('makes all findings of the same cause vanish, there and on the command line', async () => {
    await count(3);
    assert.equal(onCommandLine(), 3);
    await choose(found()[0], '`requireTenant` authenticates');
    await count(1);
    assert.equal(onCommandLine(), 1);
    await choose(found()[0], '`POST /notes` is public on purpose');
    await count(0);
    assert.equal(onCommandLine(), 0);
    assert.equal(readFileSync(join(folder, 'handrail.json'), 'utf8'), '{\n  "public": ["POST /notes"]\n}\n');
  });

  it('counts from the moment at which it stands in an open document, saved or not', async () => {
    await count(3);
    const settings = uriOf(join(folder, 'handrail.json'));
    await open(client, settings, '{}', 'json');
    await change(client, settings, 2, '{ "public": ["POST /notes"] }');
    await count(2);
    await change(client, settings, 3, '{}');
    await count(3);
  });

  it('stands between the page of the rule and the ignore comment, and is never preferred', async () => {
    await client.stop();
    client = await start({
      folders: [folder],
      initializationOptions: { explainCommand: 'handrail.explainRule' },
    });
    await count(3);
    const actions = (await actionsFor(found()[0])).filter(({ disabled }) => !disabled);
    assert.deepEqual(actions.map(({ title }) => title).slice(-4), [
      'Explain missing-authentication',
      '`requireTenant` authenticates: say so in .handrail/models',
      '`POST /books` is public on purpose: list it in handrail.json',
      'Ignore missing-authentication: with a reason',
    ]);
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
  });

  it('is not offered to a client that cannot make files, unless the file is there', async () => {
    await client.stop();
    const capabilities = {
      ...able,
      workspace: { ...able.workspace, workspaceEdit: { documentChanges: true } },
    };
    client = await start({ folders: [folder], capabilities });
    await count(3);
    assert.ok((await actionsFor(found()[0])).every(({ title }) => !/authenticates|on purpose/.test(title)));
    writeFileSync(join(folder, 'handrail.json'), '{}\n');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(join(folder, 'handrail.json')), type: FileChangeType.Created }],
    });
    await choose(found()[0], '`POST /books` is public on purpose');
    await count(2);
  });
});
