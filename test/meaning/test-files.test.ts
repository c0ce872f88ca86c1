import assert from 'node:assert/strict';
import { analyse, endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

const workspaceOf = (files: Readonly<Record<string, string>>) =>
  workspaceWith(Object.entries(files).map(([path, text]) => sourceFile(`file:///example/${path}`, text)));

/** `file METHOD path` of each endpoint; `…` before a path whose prefix is not known. */
const endpointsOf = (files: Readonly<Record<string, string>>) =>
  endpointReports(workspaceOf(files)).endpoints.map(
    ({ file, method, path, prefixKnown }) => `${file} ${method} ${prefixKnown ? '' : '…'}${path}`,
  );

const books = `import { Router } from 'express';
export const books = Router();
books.get('/books', (request, response) => response.json([]));
`;
const application = `import express from 'express';
import { books } from './books';
express().use('/api', books);
`;
const unsafe = `import express from 'express';
import { exec } from 'node:child_process';
const app = express();
app.get('/run', (request, response) => { exec('ls ' + request.query.path); response.end(); });
`;

describe('a test', () => {
  it('puts routers where nobody meets them', () => {
    const test = `import express from 'express';
import request from 'supertest';
import { books } from '../books';
const app = express();
app.use('/test', books);
app.get('/only-here', (request, response) => response.end());
`;
    assert.deepEqual(
      endpointsOf({ 'src/books.ts': books, 'src/app.ts': application, 'src/check/run.ts': test }),
      ['src/books.ts GET /api/books'],
    );
  });

  for (const path of [
    'src/run.test.ts',
    'src/run_test.js',
    'src/__tests__/run.ts',
    'test/run.ts',
    'e2e/run.ts',
  ])
    it(`is told by its path: ${path}`, () => {
      const workspace = workspaceOf({ 'src/books.ts': books, 'src/app.ts': application, [path]: unsafe });
      assert.deepEqual(analyse(workspace, `file:///example/${path}`).findings, []);
      assert.equal(endpointReports(workspace).endpoints.length, 1);
    });

  it('is not even read where its path tells', () => {
    const files = { 'src/books.ts': books, 'src/app.ts': application, 'src/run.test.ts': unsafe };
    const workspace = workspaceOf(files);
    for (const uri of workspace.files.keys()) analyse(workspace, uri);
    const read = [...(workspace.memo.table.get('facts')?.keys() ?? [])].sort();
    assert.deepEqual(read, ['file:///example/src/app.ts', 'file:///example/src/books.ts']);
  });

  it('is not what code outside of the folder imports', () => {
    const found = endpointsOf({
      'test/books.ts': books,
      'app.ts': application.replace('./books', './test/books'),
    });
    assert.deepEqual(found, ['test/books.ts GET /api/books']);
  });

  it('is not told by a folder where there is nothing else', () => {
    const workspace = workspaceOf({ 'test/run.ts': unsafe });
    const found = analyse(workspace, 'file:///example/test/run.ts').findings.map(({ rule }) => rule);
    assert.ok(found.includes('command-injection'), found.join());
  });

  it('is what the settings say, where they say something', () => {
    const files = { 'src/app.ts': application, 'src/books.ts': books, 'test/run.ts': unsafe };
    const count = (settings: string) => endpointsOf({ ...files, 'handrail.json': settings }).length;
    assert.equal(count('{}'), 1);
    assert.equal(count('{ "tests": [] }'), 2);
    assert.equal(count('{ "tests": ["src/books.ts"] }'), 1);
  });
});

describe('a router that is never put anywhere', () => {
  it('has endpoints whose prefix is not known', () => {
    assert.deepEqual(endpointsOf({ 'books.ts': books }), ['books.ts GET …/books']);
    assert.deepEqual(endpointsOf({ 'books.ts': books, 'app.ts': application }), ['books.ts GET /api/books']);
    assert.deepEqual(endpointsOf({ 'run.ts': unsafe }), ['run.ts GET /run']);
  });

  it('is said among what is not understood', () => {
    const [said] = analyse(workspaceOf({ 'books.ts': books }), 'file:///example/books.ts').notUnderstood;
    assert.match(said?.message ?? '', /not seen to be put into an application/);
  });
});
