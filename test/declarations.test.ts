/** What a team may say about findings: each sentence is tried as a user would, and all findings of its cause are gone. */
import assert from 'node:assert/strict';
import { analyse, declarationsFor, settingsProblems, sourceFile, type Workspace } from '#engine';
import { applyEdits } from '../server/text/edit.ts';
import { changed } from '../server/workspace/workspace.ts';
import { exampleFolder, workspaceWith } from './fixture/examples.ts';

type Files = Readonly<Record<string, string>>;

function workspaceOf(files: Files): Workspace {
  return workspaceWith(
    Object.entries(files).map(([path, text]) => sourceFile(`${exampleFolder}/${path}`, text)),
  );
}

function findingsOf(workspace: Workspace, rule: string) {
  return [...workspace.files.keys()]
    .sort()
    .flatMap((uri) => analyse(workspace, uri).findings)
    .filter((finding) => finding.rule === rule);
}

/** What is offered for the first finding of a rule, as titles. */
function titlesOf(workspace: Workspace, rule: string): readonly string[] {
  const [finding] = findingsOf(workspace, rule);
  assert.ok(finding, `nothing is found by ${rule}`);
  return declarationsFor(workspace, finding.place.uri, finding.fingerprint).map(({ title }) => title);
}

/** The workspace after the sentence that begins like this was chosen for the first finding of a rule, and the text that was written. */
function said(workspace: Workspace, rule: string, start: string) {
  const [finding] = findingsOf(workspace, rule);
  assert.ok(finding, `nothing is found by ${rule}`);
  const offers = declarationsFor(workspace, finding.place.uri, finding.fingerprint);
  const offer = offers.find(({ title }) => title.startsWith(start));
  assert.ok(offer, `\`${start}\` is not offered, but ${JSON.stringify(offers.map(({ title }) => title))}`);
  const [edit, ...others] = offer.edits;
  assert.ok(edit && !others.length);
  const text = applyEdits(workspace.files.get(edit.uri)?.text ?? '', edit.edits);
  const after = changed(workspace, { set: [sourceFile(edit.uri, text)] });
  assert.deepEqual(settingsProblems(after), []);
  return { after, text, path: edit.uri.slice(exampleFolder.length + 1) };
}

const guards = `import { ask } from './native.node';
export const requireTenant = async (request, response, next) => { await ask(request, response, next); };
export const allow = (right) => async (request, response, next) => { await ask(right, request, response, next); };
export async function assertTenant(request) { await ask(request); }
export const currentUser = async (request) => ask(request);
`;

const routes = `import express from 'express';
import { allow, assertTenant, currentUser, requireTenant } from './guards.ts';
const app = express();
app.use(express.json());
app.post('/books', requireTenant, (request, response) => { response.end(); });
app.put('/books/:id', requireTenant, (request, response) => { response.end(); });
app.patch('/books/:id', allow('books'), (request, response) => { response.end(); });
app.post('/loans', async (request, response) => { await assertTenant(request); response.end(); });
app.post('/shelves', async (request, response) => {
  const user = await currentUser(request);
  if (!user) return response.status(401).end();
  response.end();
});
app.listen(3000);
`;

const library: Files = { 'src/guards.ts': guards, 'src/app.ts': routes };

describe('What a team says of a finding', () => {
  it('is that a function of the project guards: all that it guards is known then', () => {
    const before = workspaceOf(library);
    const { after, text, path } = said(before, 'missing-authentication', '`requireTenant` authenticates');
    assert.equal(path, '.handrail/models/project.yml');
    assert.equal(
      text,
      `# What the team knows and Handrail cannot read from the code. The words: docs/models.md of Handrail.
library: project
packages:
  - './src/guards.ts'
guards:
  - path: 'module[./src/guards.ts].requireTenant'
    kind: authentication
`,
    );
    assert.deepEqual(
      findingsOf(after, 'missing-authentication').map(({ endpoint }) => endpoint),
      ['PATCH /books/:id', 'POST /loans', 'POST /shelves'],
    );
  });

  it('is added to what was said before, in the words of the file', () => {
    let workspace = workspaceOf({
      ...library,
      '.handrail/models/project.yml': `library: project
packages: ["./src/other.ts"] # ours
guards:
  # Written by Ann.
  - { path: "module[./src/other.ts].old", kind: csrf }
`,
    });
    let text = '';
    for (const start of [
      '`requireTenant` authenticates',
      '`allow` authenticates',
      '`assertTenant` throws unless somebody is signed in',
      '`currentUser` tells who is signed in',
    ]) {
      const found = said(workspace, 'missing-authentication', start);
      [workspace, text] = [found.after, found.text];
    }
    assert.equal(
      text,
      `library: project
packages: ["./src/other.ts", './src/guards.ts'] # ours
guards:
  # Written by Ann.
  - { path: "module[./src/other.ts].old", kind: csrf }
  - path: 'module[./src/guards.ts].requireTenant'
    kind: authentication
  - path: 'module[./src/guards.ts].allow()'
    kind: authentication
verifies:
  - 'module[./src/guards.ts].assertTenant()'
principals:
  - 'module[./src/guards.ts].currentUser()'
`,
    );
    assert.deepEqual(findingsOf(workspace, 'missing-authentication'), []);
  });

  it('is that a function of a package guards', () => {
    const before = workspaceOf({
      'app.ts': routes
        .replace("'./guards.ts'", "'@acme/house'")
        .replaceAll('requireTenant', 'tenant')
        .replaceAll('currentUser', 'whoIsIt'),
    });
    const { after, text, path } = said(before, 'missing-authentication', '`tenant` authenticates');
    assert.equal(path, '.handrail/models/acme-house.yml');
    assert.match(
      text,
      /library: acme-house\npackages:\n {2}- '@acme\/house'\nguards:\n {2}- path: module\.tenant\n/,
    );
    assert.ok(
      !findingsOf(after, 'missing-authentication').some(({ endpoint }) => endpoint === 'POST /books'),
    );
  });

  it('is that a method of a class guards, whoever made the instance', () => {
    const before = workspaceOf({
      'src/rights.ts': `import { Injectable } from '@nestjs/common';
import { ask } from './native.node';
@Injectable()
export class Rights { async need(request: unknown) { await ask(request); } }
`,
      'src/books.controller.ts': `import { Body, Controller, Post, Req } from '@nestjs/common';
import { Rights } from './rights.ts';
@Controller('books')
export class BooksController {
  constructor(private readonly rights: Rights) {}
  @Post() async add(@Req() request: any) { await this.rights.need(request); return {}; }
  @Post('many') async addMany(@Req() request: any) { await this.rights.need(request); return {}; }
}
`,
    });
    const { after, text } = said(before, 'missing-authentication', '`this.rights.need` throws unless');
    assert.match(text, /verifies:\n {2}- 'module\[\.\/src\/rights\.ts\]\.Rights\(\)\.need\(\)'/);
    assert.deepEqual(findingsOf(after, 'missing-authentication'), []);
  });

  it('is that an endpoint is public on purpose', () => {
    const before = workspaceOf(library);
    const { after, text, path } = said(
      before,
      'missing-authentication',
      '`POST /books` is public on purpose',
    );
    assert.equal(path, 'handrail.json');
    assert.equal(text, '{\n  "public": ["POST /books"]\n}\n');
    assert.ok(
      !findingsOf(after, 'missing-authentication').some(({ endpoint }) => endpoint === 'POST /books'),
    );
  });

  it('leaves the comments and the form of the settings alone', () => {
    const forms: readonly (readonly [string, string])[] = [
      [
        '{\n  // ours\n  "public": ["GET /health"], // for the balancer\n  "rules": {}\n}\n',
        '{\n  // ours\n  "public": ["GET /health", "POST /books"], // for the balancer\n  "rules": {}\n}\n',
      ],
      [
        '{\n    "public": [\n        "GET /health"\n    ]\n}\n',
        '{\n    "public": [\n        "GET /health",\n        "POST /books"\n    ]\n}\n',
      ],
      ['{\n  "public": []\n}\n', '{\n  "public": ["POST /books"]\n}\n'],
      ['{}\n', '{\n  "public": ["POST /books"]\n}\n'],
      [
        '// Settings\n{\n  // "preset": "strict"\n}\n',
        '// Settings\n{\n  "public": ["POST /books"]\n  // "preset": "strict"\n}\n',
      ],
    ];
    for (const [settings, expected] of forms) {
      const before = workspaceOf({ ...library, 'handrail.json': settings });
      assert.equal(said(before, 'missing-authentication', '`POST /books` is public').text, expected);
    }
  });

  it('is that a function asks for a right', () => {
    const before = workspaceOf({
      'src/guards.ts': guards,
      'src/app.ts': `import express from 'express';
import { auth } from 'express-openid-connect';
import passport from 'passport';
import { allow } from './guards.ts';
const app = express();
app.use(passport.authenticate('jwt'));
app.delete('/admin/users/:id', allow('users'), (request, response) => { response.end(); });
app.delete('/admin/books/:id', allow('books'), (request, response) => { response.end(); });
app.listen(3000);
`,
    });
    const { after } = said(before, 'missing-function-level-authorization', '`allow` asks for a right');
    assert.deepEqual(findingsOf(after, 'missing-function-level-authorization'), []);
  });

  const pool =
    "import express from 'express';\nimport { Pool } from 'pg';\nconst pool = new Pool();\nconst app = express();\n";
  const insert =
    "await pool.query('insert into books (title) values ($1)', [request.body.title]); response.end();";

  it('is that a function validates, whatever way it is called', () => {
    const before = workspaceOf({
      'src/checks.ts': `import { valid } from './native.node';
export const checkBook = (request, response, next) => valid(request, response, next);
export const checked = (name) => (request, response, next) => valid(name, request, response, next);
export function assertBook(data: unknown): void { valid(data); }
export function isBook(data: unknown): boolean { return valid(data); }
`,
      'src/app.ts': `${pool}import { assertBook, checkBook, checked, isBook } from './checks.ts';
app.use(express.json());
app.post('/a', checkBook, async (request, response) => { ${insert} });
app.post('/b', checked('book'), async (request, response) => { ${insert} });
app.post('/c', async (request, response) => { assertBook(request.body); ${insert} });
app.post('/d', async (request, response) => {
  const fine = isBook(request.body);
  if (!fine) { response.status(400).end(); return; }
  ${insert}
});
app.listen(3000);
`,
    });
    let workspace = before;
    for (const name of ['checkBook', 'checked', 'assertBook'])
      workspace = said(workspace, 'unvalidated-input', `\`${name}\` validates the body`).after;
    assert.deepEqual(
      findingsOf(before, 'unvalidated-input')
        .map(({ endpoint }) => endpoint)
        .slice(0, 3),
      ['POST /a', 'POST /b', 'POST /c'],
    );
    assert.ok(findingsOf(workspace, 'unvalidated-input').every(({ endpoint }) => endpoint === 'POST /d'));
  });

  it('is that a function makes data harmless, or tells harmless data', () => {
    const before = workspaceOf({
      'src/texts.ts': `const odd = { a: 'b' };
export function quoted(text: string) { let all = ''; for (const sign of text) all += odd[sign] ?? sign; return all; }
export function isColumn(text: string) { return text.length < Number(odd.a); }
`,
      'src/app.ts': `${pool}import { isColumn, quoted } from './texts.ts';
app.get('/books', async (request, response) => {
  const { rows } = await pool.query("select * from books where title = '" + quoted(request.query.title) + "' limit 9");
  response.json(rows);
});
app.get('/shelves', async (request, response) => {
  if (!isColumn(request.query.order)) { response.status(400).end(); return; }
  const { rows } = await pool.query('select * from shelves order by ' + request.query.order + ' limit 9');
  response.json(rows);
});
app.listen(3000);
`,
    });
    const first = said(before, 'sql-injection', '`quoted` quotes for SQL');
    assert.match(first.text, /cleaners:\n {2}'module\[\.\/src\/texts\.ts\]\.quoted\(\)':\n {4}- sql-quoted/);
    const second = said(first.after, 'sql-injection', '`isColumn`');
    assert.match(
      second.text,
      /checks:\n {2}'module\[\.\/src\/texts\.ts\]\.isColumn\(0\)':\n {4}- sql-quoted/,
    );
    assert.deepEqual(findingsOf(second.after, 'sql-injection'), []);
  });

  it('does not stop what is found within the function that it is said of', () => {
    const before = workspaceOf({
      'app.js': `const express = require('express');
const { Pool } = require('pg');
const pool = new Pool();
const app = express();
function requireTenant(request, response, next) {
  pool.query("select * from tenants where name = '" + request.query.tenant + "'").then(() => next());
}
app.post('/books', requireTenant, (request, response) => { response.end(); });
app.listen(3000);
`,
    });
    const { after } = said(before, 'missing-authentication', '`requireTenant` authenticates');
    assert.deepEqual(findingsOf(after, 'missing-authentication'), []);
    assert.equal(findingsOf(after, 'sql-injection').length, 1);
  });

  it('is offered only where it helps: not for parsers of libraries, for nameless functions, or beside a broken model', () => {
    const app = `const express = require('express');
const app = express();
app.use(express.json());
app.use((request, response, next) => { console.log(request.method); next(); });
app.post('/books', (request, response) => { response.end(); });
app.listen(3000);
`;
    assert.deepEqual(titlesOf(workspaceOf({ 'app.js': app }), 'missing-authentication'), [
      '`POST /books` is public on purpose: list it in handrail.json',
    ]);
    const broken = workspaceOf({
      ...library,
      '.handrail/models/project.yml': 'library: project\nguard: 1\n',
    });
    assert.ok(
      titlesOf(broken, 'missing-authentication').every((title) => title.includes('public on purpose')),
    );
  });
});
