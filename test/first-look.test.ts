/** What is said of an edit in a long file before the whole file was looked at: the same as afterwards. */
import assert from 'node:assert/strict';
import { analyse, changed, firstLook, knownOf, type SourceFile, sourceFile, type Workspace } from '#engine';
import { workspaceWith } from './fixture/examples.ts';

const folder = 'file:///example';
const routesUri = `${folder}/routes.ts`;
const controllerUri = `${folder}/books.controller.ts`;

const head = `import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

function columnOf(name: unknown): string {
  if (name === 'title' || name === 'author') return name;
  return 'id';
}
`;

function route(number: number): string {
  const column = number % 5 === 0 ? 'columnOf(req.query.by)' : "'id'";
  const query =
    number % 4 === 0
      ? `\`SELECT id FROM items WHERE id = \${id} ORDER BY \${column}\``
      : `\`SELECT id FROM items WHERE id = $1 ORDER BY \${column}\`, [id]`;
  return `
app.get('/items-${number}/:id', async (req, res) => {
  const id = req.params.id;
  const column = ${column};
  const { rows } = await pool.query(${query});
  return res.json({ id: rows[0].id });
});
`;
}

const routes = `${head}${Array.from({ length: 24 }, (_, number) => route(number)).join('')}app.listen(3000);\n`;

function method(number: number): string {
  return `
  @Get('items-${number}/:id')
  async item${number}(@Param('id') id: string) {
    const found = await this.rows(id, ${number});
    return { id: found[0].id };
  }
`;
}

const controller = `import { Controller, Get, Param } from '@nestjs/common';
import { Pool } from 'pg';

@Controller('books')
export class BooksController {
  constructor(private readonly pool: Pool) {}

  private async rows(id: string, number: number) {
    const { rows } = await this.pool.query('SELECT id FROM books WHERE id = $1 LIMIT $2', [id, number]);
    return rows;
  }
${Array.from({ length: 60 }, (_, number) => method(number)).join('')}}
`;

const files: readonly SourceFile[] = [
  sourceFile(
    `${folder}/package.json`,
    '{ "name": "example", "dependencies": { "express": "5", "pg": "8", "@nestjs/common": "11" } }',
  ),
  sourceFile(routesUri, routes),
  sourceFile(controllerUri, controller),
];

/** An edit as a person makes it: the text that goes, at its `at`th place, and what takes its place. */
interface Edit {
  readonly gone: string;
  readonly at: number;
  readonly made: string;
}

describe('the first look at an edit', () => {
  let workspace: Workspace;

  beforeEach(() => {
    workspace = workspaceWith(files);
    for (const { uri } of files) analyse(workspace, uri);
  });

  it('says what the whole analysis says, edit for edit', () => {
    for (const number of [0, 5, 8]) {
      const own = `app.get('/items-${number}/:id', async (req, res) => {\n`;
      const id = '  const id = req.params.id;\n';
      agree(routesUri, [
        { gone: own, at: 0, made: `${own}  void 0;\n` },
        {
          gone: id,
          at: number,
          made: `${id}  await pool.query('DELETE FROM t WHERE id = ' + req.query.id);\n`,
        },
        { gone: id, at: number, made: '  const id = Number(req.params.id);\n' },
        { gone: '  const id = Number(req.params.id);\n', at: 0, made: '' },
      ]);
    }
  });

  it('knows what the part uses elsewhere in the file', () => {
    agree(routesUri, [{ gone: 'columnOf(req.query.by)', at: 1, made: 'String(req.query.by)' }]);
    agree(routesUri, [{ gone: 'columnOf(req.query.by)', at: 1, made: 'columnOf(String(req.query.by))' }]);
    const line = `    const found = await this.rows(id, 7);\n`;
    agree(controllerUri, [
      { gone: line, at: 0, made: `${line}    await this.pool.query('DELETE FROM t WHERE id = ' + id);\n` },
      { gone: line, at: 0, made: '    const found = await this.rows(id, 7 + 1);\n' },
    ]);
  });

  it('tells of what the edit brings and takes away', () => {
    const known = knownAt(routesUri);
    const injection = (each: { readonly rule: string }) => each.rule === 'sql-injection';
    const before = known.findings.filter(injection).length;
    assert.ok(before > 3);
    const text = routes.replace('  const id = req.params.id;\n', '  const id = Number(req.params.id);\n');
    const after = firstLook(workspace, routesUri, known, text, []);
    assert.equal(after?.findings.filter(injection).length, before - 1);
    const again = after && firstLook(workspace, routesUri, after, routes, []);
    assert.deepEqual(again?.findings.map(saying), known.findings.map(saying));
  });

  it('is taken in one part of a long file only, and never of broken code', () => {
    const look = (uri: string, text: string) => firstLook(workspace, uri, knownAt(uri), text, []);
    assert.equal(
      look(routesUri, routes.replace('const pool = new Pool();', 'const pool = new Pool({});')),
      null,
    );
    assert.equal(look(routesUri, routes.replaceAll('req.params.id', 'req.params.key')), null);
    assert.equal(
      look(routesUri, routes.replace('async (req, res) => {\n', 'async (req, res) => {\n  if (\n')),
      null,
    );
    assert.ok(look(routesUri, routes.replace('const id = req', 'const id =  req')));
    assert.equal(knownOf(workspace, `${folder}/package.json`, []), null);
    const short = workspaceWith([sourceFile(routesUri, `${head}${route(0)}`)]);
    assert.equal(knownOf(short, routesUri, []), null);
  });

  /** What is known of a file before it is edited. */
  function knownAt(uri: string) {
    const known = knownOf(workspace, uri, analyse(workspace, uri).findings);
    assert.ok(known);
    return known;
  }

  /** Makes one edit after the other, and holds each first look against the whole analysis. */
  function agree(uri: string, edits: readonly Edit[]): void {
    let known = knownAt(uri);
    let whole = workspace;
    for (const edit of edits) {
      const text = edited(known.text, edit);
      const looked = firstLook(whole, uri, known, text, []);
      assert.ok(looked, `${edit.made} was not looked at`);
      whole = changed(whole, { set: [sourceFile(uri, text)] });
      assert.deepEqual(looked.findings.map(saying), analyse(whole, uri).findings.map(saying));
      known = looked;
    }
  }
});

function edited(text: string, { gone, at, made }: Edit): string {
  const parts = text.split(gone);
  assert.ok(parts.length > at + 1, `${gone} is not there`);
  return parts.slice(0, at + 1).join(gone) + made + parts.slice(at + 1).join(gone);
}

function saying(finding: ReturnType<typeof analyse>['findings'][number]): string {
  const { rule, severity, message, place, trace } = finding;
  return JSON.stringify([rule, severity, message, place, trace.map((each) => each.place)]);
}
