import assert from 'node:assert/strict';
import { analyse, endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `file METHOD /path` -> operation id, for the endpoints that are described. */
function described(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///example/${path}`, text));
  return Object.fromEntries(
    endpointReports(workspaceWith(sources)).endpoints.flatMap(({ file, method, path, operationId }) =>
      operationId === null ? [] : [[`${file} ${method} ${path}`, operationId]],
    ),
  );
}

/** An application that answers GET requests to these paths. */
const app = (...paths: readonly string[]) => `import express from 'express';
const app = express();
${paths.map((path) => `app.get('${path}', (request, response) => response.end());\n`).join('')}`;

/** A description of GET operations, each with its path as its id, marked with `name`. */
const description = (name: string, paths: readonly string[], server?: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    ...(server !== undefined && { servers: [{ url: server }] }),
    paths: Object.fromEntries(paths.map((path) => [path, { get: { operationId: `${name}:${path}` } }])),
  });

const manifest = (name: string) => JSON.stringify({ name });

describe('an API description', () => {
  it('speaks of the application beside it, and not of another that answers the same', () => {
    assert.deepEqual(
      described({
        'new/package.json': manifest('new'),
        'new/openapi.json': description('new', ['/books', '/books/{id}']),
        'new/src/app.ts': app('/books', '/books/:id'),
        'old/package.json': manifest('old'),
        'old/server.ts': app('/books', '/books/:isbn'),
      }),
      { 'new/src/app.ts GET /books': 'new:/books', 'new/src/app.ts GET /books/:id': 'new:/books/{id}' },
    );
  });

  it('speaks of the application beside it, also where there is no package for each', () => {
    const paths = ['/books', '/books/{id}'];
    assert.deepEqual(
      described({
        'package.json': manifest('all'),
        'services/a/openapi.json': description('a', paths),
        'services/a/app.ts': app('/books', '/books/:id'),
        'services/b/openapi.json': description('b', paths),
        'services/b/app.ts': app('/books', '/books/:id'),
      }),
      {
        'services/a/app.ts GET /books': 'a:/books',
        'services/a/app.ts GET /books/:id': 'a:/books/{id}',
        'services/b/app.ts GET /books': 'b:/books',
        'services/b/app.ts GET /books/:id': 'b:/books/{id}',
      },
    );
  });

  it('speaks of the whole application if it lies beside a part of it', () => {
    assert.deepEqual(
      described({
        'package.json': manifest('one'),
        'src/books/openapi.json': description('one', ['/books', '/loans', '/members', '/fines']),
        'src/books/books.ts': app('/books'),
        'src/others.ts': app('/loans', '/members', '/fines'),
      }),
      {
        'src/books/books.ts GET /books': 'one:/books',
        'src/others.ts GET /loans': 'one:/loans',
        'src/others.ts GET /members': 'one:/members',
        'src/others.ts GET /fines': 'one:/fines',
      },
    );
  });

  it('in a folder of documents speaks of the application that has most of its operations', () => {
    assert.deepEqual(
      described({
        'package.json': manifest('all'),
        'docs/openapi.json': description('api', ['/books', '/books/{id}', '/loans', '/members', '/health']),
        'apps/api/package.json': manifest('api'),
        'apps/api/app.ts': app('/books', '/books/:id', '/loans', '/members'),
        'apps/admin/package.json': manifest('admin'),
        'apps/admin/app.ts': app('/health', '/jobs'),
      }),
      {
        'apps/api/app.ts GET /books': 'api:/books',
        'apps/api/app.ts GET /books/:id': 'api:/books/{id}',
        'apps/api/app.ts GET /loans': 'api:/loans',
        'apps/api/app.ts GET /members': 'api:/members',
      },
    );
  });

  it('of a gateway speaks of all the services behind it', () => {
    assert.deepEqual(
      described({
        'docs/openapi.json': description('gateway', ['/books', '/books/{id}', '/loans', '/loans/{id}']),
        'books/package.json': manifest('books'),
        'books/app.ts': app('/books', '/books/:id'),
        'loans/package.json': manifest('loans'),
        'loans/app.ts': app('/loans', '/loans/:id'),
      }),
      {
        'books/app.ts GET /books': 'gateway:/books',
        'books/app.ts GET /books/:id': 'gateway:/books/{id}',
        'loans/app.ts GET /loans': 'gateway:/loans',
        'loans/app.ts GET /loans/:id': 'gateway:/loans/{id}',
      },
    );
  });

  it('speaks of the application that the base path of its server leads to', () => {
    assert.deepEqual(
      described({
        'docs/openapi.json': description('v2', ['/books', '/loans'], 'https://api.example.com/v2'),
        'one/package.json': manifest('one'),
        'one/app.ts': app('/books', '/loans'),
        'two/package.json': manifest('two'),
        'two/app.ts': app('/v2/books', '/v2/loans'),
      }),
      { 'two/app.ts GET /v2/books': 'v2:/books', 'two/app.ts GET /v2/loans': 'v2:/loans' },
    );
  });

  it('of another system, kept for a client, speaks of nobody who has one of its paths by chance', () => {
    const paths = ['/charges', '/refunds', '/payouts', '/customers', '/health'];
    assert.deepEqual(
      described({
        'client/package.json': manifest('client'),
        'client/stripe.json': description('stripe', paths),
        'app/package.json': manifest('app'),
        'app/app.ts': app('/health', '/books', '/loans'),
      }),
      {},
    );
  });
});

describe('operations that stand beside handlers', () => {
  const general = `module.exports = {
  openapi: '3.0.3',
  info: { title: 'Books', version: '1' },
  servers: [{ url: 'https://api.example.com/v2/' }],
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' }, key: { type: 'apiKey', in: 'header', name: 'k' } },
    schemas: { Book: { type: 'object', properties: { title: { type: 'string', maxLength: 80 } } } },
  },
  security: [{ token: [] }],
  paths: {},
};`;
  const app = (options: string) => `const express = require('express');
const { initialize } = require('express-openapi');
const app = express();
initialize({ app, apiDoc: require('./api'), securityHandlers: { token: async (req) => verify(req) }, ${options} });`;
  const books = `module.exports = function () {
  const operations = { GET, POST, DELETE };
  function GET(req, res) { res.status(206).json(req.query.sort); }
  GET.apiDoc = {
    operationId: 'listBooks',
    security: [],
    parameters: [{ in: 'query', name: 'sort', schema: { type: 'string' } }],
    responses: { 200: { description: 'All' } },
  };
  function POST(req, res) { res.status(201).json(req.body.title); }
  POST.apiDoc = {
    operationId: 'addBook',
    requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } } },
    responses: { 201: { description: 'Added' } },
  };
  function DELETE(req, res) { res.end(); }
  return operations;
};`;
  const book = `module.exports = { get: [(req, res) => res.json(req.params.id)], put: change };
module.exports.get.apiDoc = \`
operationId: getBook
security: [{ key: [] }]
responses: { '200': { description: One } }
\`;
function change(req, res) { res.json(req.params.id); }
change.apiDoc = { operationId: 'changeBook', 'x-express-openapi-disable-middleware': true, responses: {} };`;
  const files = (options: string, at: string) => ({
    'package.json': '{ "dependencies": { "express": "5.1.0", "express-openapi": "12.1.3" } }',
    'api.js': general,
    'app.js': app(options),
    [`${at}/books.js`]: books,
    [`${at}/books/{id}-{edition}.js`]: book,
  });
  const workspace = (files: Readonly<Record<string, string>>) =>
    workspaceWith(Object.entries(files).map(([path, text]) => sourceFile(`file:///example/${path}`, text)));
  const reports = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      endpointReports(workspace(files)).endpoints.map((each) => [
        `${each.method} ${each.path}`,
        [each.operationId, each.authenticated, each.validated.body, each.validated.query],
      ]),
    );

  it('say what is asked for and what is held against a schema, in the folder that the library is given', () => {
    assert.deepEqual(reports(files(`paths: './http/routes'`, 'http/routes')), {
      'GET /v2/books': ['listBooks', null, null, true],
      'POST /v2/books': ['addBook', true, true, null],
      'DELETE /v2/books': [null, null, null, null],
      // Nothing answers for the scheme `key`.
      'GET /v2/books/:id-:edition': ['getBook', null, null, null],
      'PUT /v2/books/:id-:edition': ['changeBook', null, null, null],
    });
  });

  it('are read where single files are given with their paths', () => {
    const given = files(`paths: [{ path: '/shelf/{id}', module: require('./one/books') }]`, 'one');
    assert.deepEqual(Object.keys(reports(given)), [
      'GET /v2/shelf/:id',
      'POST /v2/shelf/:id',
      'DELETE /v2/shelf/:id',
    ]);
  });

  it('are held against the code', () => {
    const given = workspace(files(`paths: './http/routes'`, 'http/routes'));
    const found = analyse(given, 'file:///example/http/routes/books.js').findings;
    assert.deepEqual(
      found.filter(({ rule }) => rule.startsWith('contract-')).map(({ message }) => message),
      ['The code of `GET /books` answers with `206`, which the description does not list. Describe it.'],
    );
  });
});
