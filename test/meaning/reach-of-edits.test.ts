/** What is asked again after an edit, and after a fix was tried: counted by the questions that are worked out. */
import assert from 'node:assert/strict';
import {
  analyse,
  changed,
  fixesFor,
  prepareAnalysis,
  type SourceFile,
  sourceFile,
  tried,
  type Workspace,
} from '#engine';
import { injectFault, questionNames } from '../../server/workspace/memo.ts';
import { workspaceWith } from '../fixture/examples.ts';

const folder = 'file:///example';

function routes(name: string, more = ''): SourceFile {
  return sourceFile(
    `${folder}/routes/${name}.ts`,
    `import { Router } from 'express';
import { Pool } from 'pg';
import { signedIn } from '../signed-in';

const pool = new Pool();
export const ${name} = Router();

${name}.get('/:id', signedIn, async (req, res) => {
${more}  const { rows } = await pool.query(\`SELECT id, title FROM ${name} WHERE id = \${req.params.id}\`);
  res.json(rows);
});

${name}.post('/', async (req, res) => {
  await pool.query('INSERT INTO ${name} (title) VALUES ($1)', [req.body.title]);
  res.status(201).end();
});
`,
  );
}

const files: readonly SourceFile[] = [
  sourceFile(`${folder}/package.json`, '{ "name": "example", "dependencies": { "express": "5" } }'),
  sourceFile(
    `${folder}/signed-in.ts`,
    `import type { RequestHandler } from 'express';
import jwt from 'jsonwebtoken';

export const signedIn: RequestHandler = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization ?? '', process.env.KEY ?? '', { algorithms: ['HS256'] });
    next();
  } catch {
    res.status(401).end();
  }
};
`,
  ),
  routes('books'),
  routes('authors'),
  sourceFile(
    `${folder}/app.ts`,
    `import express from 'express';
import { authors } from './routes/authors';
import { books } from './routes/books';

const app = express();
app.use('/books', books);
app.use('/authors', authors);
app.listen(3000);
`,
  ),
];

/** The files that questions of these names are worked out about while `run` runs. */
function workedOut(names: readonly string[], run: () => void): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const undo = names.map((name) =>
    injectFault(name, (uri) => {
      counts.set(uri, (counts.get(uri) ?? 0) + 1);
      return false;
    }),
  );
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return counts;
}

function analyseAll(workspace: Workspace): void {
  for (const { uri } of files) prepareAnalysis(workspace, uri);
  for (const { uri } of files) analyse(workspace, uri);
}

const rules = ['drafts of a rule from a file'];
const [books, authors] = [routes('books').uri, routes('authors').uri];

describe('after an edit in the body of a handler', () => {
  it('rules are asked about its file only, although guards and routers are shared', () => {
    const before = workspaceWith(files);
    const first = workedOut(rules, () => analyseAll(before));
    assert.ok((first.get(authors) ?? 0) > 20, 'the other file is asked about at first');
    assert.ok(analyse(before, authors).findings.length > 1);
    const after = changed(before, { set: [routes('books', '  void 0;\n')] });
    const again = workedOut(rules, () => analyseAll(after));
    assert.deepEqual([...again.keys()], [books]);
  });
});

describe('after an edit in a file that says the same name', () => {
  it('nothing is asked anew of who looks for the callers of a method of that name', () => {
    // Whether `entry.get` may be the method rests on what calls the callback, and that on who calls the method.
    const store = `${folder}/store.ts`;
    const other = `${folder}/other.ts`;
    const text = (more: string) => `import { cache } from './cache';

export function first(): unknown {
${more}  return cache.get('first');
}
`;
    const all = [
      sourceFile(`${folder}/package.json`, '{ "name": "example", "dependencies": { "express": "5" } }'),
      sourceFile(
        store,
        `import express from 'express';

class Store {
  get(app) {
    app.get('/entries', (entry, res) => res.json({ name: entry.get('name') }));
  }
}

new Store().get(express());
`,
      ),
      sourceFile(other, text('')),
    ];
    const before = workspaceWith(all);
    const asked = ['uses', 'values'];
    const first = workedOut(asked, () => {
      for (const { uri } of all) analyse(before, uri);
    });
    assert.ok((first.get(store) ?? 0) > 5, 'the store is asked about at first');
    const after = changed(before, { set: [sourceFile(other, text('  void 0;\n'))] });
    const again = workedOut(asked, () => {
      for (const { uri } of all) analyse(after, uri);
    });
    assert.equal(again.get(store) ?? 0, 0);
  });
});

describe('after a fix was tried', () => {
  it('what is known of the text is still at hand', () => {
    const workspace = workspaceWith(files);
    analyseAll(workspace);
    const found = analyse(workspace, books).findings.find(({ rule }) => rule === 'sql-injection');
    assert.ok(found);
    const fixes = fixesFor(workspace, books, found.fingerprint);
    assert.ok(fixes.some(({ refused }) => refused === null));
    const again = workedOut(questionNames(), () => analyseAll(workspace));
    assert.deepEqual([...again], []);
  });
});

describe('while a change is tried', () => {
  it('the text as it is may be asked more, and both answer as from nothing', () => {
    const workspace = workspaceWith(files);
    const edit = routes('books', '  void 0;\n');
    const after = tried(workspace, { set: [edit] });
    // What the trunk learns only now, the branch takes over from it.
    analyseAll(workspace);
    const fresh = workspaceWith(files.map((each) => (each.uri === books ? edit : each)));
    const said = (each: Workspace) => files.map(({ uri }) => analyse(each, uri));
    assert.deepEqual(said(after), said(fresh));
    assert.deepEqual(said(workspace), said(workspaceWith(files)));
  });
});
