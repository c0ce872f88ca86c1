import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { analyse, describedCode, endpointReports } from '#engine';
import { sourceFile } from '../server/text/source-file.ts';
import { exampleFolder, pathsBelow, root, workspaceWith } from './fixture/examples.ts';

// biome-ignore lint/suspicious/noExplicitAny: the documents are looked into at places that are known to be there
type Any = any;

function workspaceOf(files: Readonly<Record<string, string>>) {
  return workspaceWith(
    Object.entries(files).map(([path, text]) => sourceFile(`${exampleFolder}/${path}`, text)),
  );
}

/** What `handrail endpoints --format openapi` makes of an application. It must be valid by the official schema. */
async function documentOf(files: Readonly<Record<string, string>>): Promise<Any> {
  const { document, problems } = describedCode(workspaceOf(files), () => true);
  assert.deepEqual(problems, []);
  const result = await new Validator().validate(structuredClone(document) as Any);
  assert.deepEqual(result, { valid: true });
  return document;
}

describe('a description made from the code', () => {
  it('says what an Express application with zod and mongoose does', async () => {
    const { info, paths, components, ...more } = await documentOf({
      'package.json': JSON.stringify({ name: 'library', version: '2.1.0' }),
      'app.js': `import express from 'express';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { Book } from './book.js';

const app = express();

function authenticate(request, response, next) {
  const header = request.headers.authorization ?? '';
  if (!header.startsWith('Bearer ')) return response.status(401).json({ error: 'Sign in' });
  request.user = jwt.verify(header.slice(7), process.env.KEY);
  next();
}

const newBook = z.strictObject({ title: z.string().max(200), year: z.number().int().min(1500).optional() });

app.get('/books', async (request, response) => {
  const books = await Book.find({ title: String(request.query.title) }).limit(20);
  response.json({ count: Number(books.length), books });
});

app.get('/books/:id', async (request, response) => {
  const book = await Book.findById(request.params.id).select('title');
  if (!book) return response.sendStatus(404);
  response.json(book);
});

app.post('/books', authenticate, async (request, response) => {
  const input = newBook.safeParse(request.body);
  if (!input.success) {
    response.status(400);
    return response.json({ error: 'The book is not valid' });
  }
  response.status(201).json(await Book.create(input.data));
});

app.delete('/books/:isbn', authenticate, async (request, response) => {
  await Book.deleteOne({ isbn: request.params.isbn });
  response.status(204).end();
});

app.get('/old', (request, response) => response.redirect('/books'));
app.get('/files/*path', (request, response) => response.sendFile(request.params.path, { root: 'files' }));
`,
      'book.js': `import mongoose from 'mongoose';
const schema = new mongoose.Schema({ title: String, year: Number, isbn: { type: String, select: false } });
export const Book = mongoose.model('Book', schema);
`,
    });
    assert.deepEqual([info.title, info.version], ['library', '2.1.0']);
    assert.deepEqual(Object.keys(paths), ['/books', '/books/{id}', '/old']);
    assert.deepEqual(components.securitySchemes, { bearer: { type: 'http', scheme: 'bearer' } });
    assert.deepEqual(more['x-handrail-left-out'], [{ endpoint: 'GET /files/*path', source: 'app.js:43' }]);

    const { get, post } = paths['/books'];
    assert.deepEqual(
      get.parameters.map((each: Any) => [each.in, each.name, each.required]),
      [['query', 'title', undefined]],
    );
    assert.deepEqual(get.security, []);
    assert.deepEqual(get.responses['200'].content['application/json'].schema, {
      type: 'object',
      required: ['count', 'books'],
      properties: {
        count: { type: 'number' },
        books: {
          type: 'array',
          items: {
            type: 'object',
            properties: { _id: {}, title: { type: 'string' }, year: { type: 'number' } },
          },
        },
      },
    });

    assert.deepEqual(post.security, [{ bearer: [] }]);
    assert.deepEqual(Object.keys(post.responses), ['201', '400', '401']);
    assert.deepEqual(post.requestBody, {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['title'],
            properties: {
              title: { type: 'string', maxLength: 200 },
              year: { type: 'integer', minimum: 1500 },
            },
            additionalProperties: false,
          },
        },
      },
    });

    // The same path whatever the parameter is called: its first name counts.
    const { get: one, delete: removal } = paths['/books/{id}'];
    assert.deepEqual(Object.keys(one.responses), ['200', '404']);
    assert.deepEqual(Object.keys(removal.responses), ['204', '401']);
    assert.equal(removal.parameters[0].name, 'id');
    assert.deepEqual(Object.keys(paths['/old'].get.responses), ['302']);
  });

  it('says what a Fastify application with JSON schemas does', async () => {
    const { paths, components } = await documentOf({
      'app.ts': `import Fastify from 'fastify';
const app = Fastify();
const body = { type: 'object', properties: { title: { type: 'string', maxLength: 80 } }, additionalProperties: false } as const;
async function withKey(request, reply) {
  if (request.headers['x-api-key'] !== process.env.KEY) return reply.code(403).send({ error: 'no' });
}
app.put('/books/:id', { schema: { body }, preHandler: withKey }, async (request, reply) => {
  return { changed: true };
});
app.get('/health', async () => ({ status: 'up' }));
`,
    });
    const { put } = paths['/books/{id}'];
    assert.deepEqual(put.requestBody.content['application/json'].schema.properties, {
      title: { type: 'string', maxLength: 80 },
    });
    assert.deepEqual(put.security, [{ 'x-api-key': [] }]);
    assert.deepEqual(components.securitySchemes['x-api-key'], {
      type: 'apiKey',
      in: 'header',
      name: 'x-api-key',
    });
    assert.deepEqual(put.responses['200'].content['application/json'].schema, {
      type: 'object',
      required: ['changed'],
      properties: { changed: { type: 'boolean' } },
    });
  });

  it('says what schemas let through that the project names', async () => {
    const { paths } = await documentOf({
      'books.ts': `import { Elysia, t } from 'elysia';
const models = new Elysia().model({ book: t.Object({ title: t.String({ maxLength: 80 }) }) });
export const app = new Elysia()
  .use(models)
  .model('shelf', t.Object({ rows: t.Integer() }))
  .post('/books', ({ body }) => ({ title: body.title }), { body: 'book' })
  .put('/shelves', ({ body }) => ({ rows: body.rows }), { body: 'shelf' });
`,
      'loans.js': `const app = require('fastify')();
app.addSchema({
  $id: 'loan',
  type: 'object',
  definitions: { days: { type: 'integer', maximum: 30 } },
  properties: { days: { $ref: '#/definitions/days' }, next: { $ref: 'loan#' } },
});
app.post('/loans', { schema: { body: { $ref: 'loan#' } } }, async (request) => ({ days: request.body.days }));
app.put('/loans', { schema: { body: { type: 'object', properties: { days: { $ref: 'loan#/definitions/days' } } } } }, async (request) => ({
  days: request.body.days,
}));
`,
    });
    const bodyOf = (operation: Any) => operation.requestBody.content['application/json'].schema.properties;
    assert.deepEqual(bodyOf(paths['/books'].post), { title: { type: 'string', maxLength: 80 } });
    assert.deepEqual(bodyOf(paths['/shelves'].put), { rows: { type: 'integer' } });
    assert.deepEqual(bodyOf(paths['/loans'].post).days, { type: 'integer', maximum: 30 });
    assert.deepEqual(bodyOf(paths['/loans'].put).days, { type: 'integer', maximum: 30 });
  });

  it('says of a NestJS application what decorators say, and with which statuses values are returned', async () => {
    const { paths } = await documentOf({
      'books.controller.ts': `import { Body, Controller, Get, Module, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
class NewBook {
  @IsString()
  @MaxLength(80)
  title: string;
}
interface Book { id: number; title: string }
@Controller('books')
export class BooksController {
  @Get(':id')
  one(@Param('id', ParseIntPipe) id: number, @Query('fields') fields: string): Promise<Book> {
    return this.books.get(id);
  }
  @Post()
  add(@Body() book: NewBook): Book {
    return this.books.add(book);
  }
}
@Module({ controllers: [BooksController] })
export class AppModule {}
`,
    });
    const { get } = paths['/books/{id}'];
    assert.deepEqual(
      get.parameters.map((each: Any) => [each.in, each.name, each.schema.type]),
      [
        ['path', 'id', 'integer'],
        ['query', 'fields', 'string'],
      ],
    );
    assert.deepEqual(get.responses['200'].content['application/json'].schema.properties, {
      id: { type: 'number' },
      title: { type: 'string' },
    });
    assert.ok(paths['/books'].post.requestBody);
    assert.ok(paths['/books'].post.responses['201']);
  });

  it('is valid with nothing in it, and with what cannot be read', async () => {
    assert.deepEqual((await documentOf({ 'a.js': '' })).paths, {});
    const { paths } = await documentOf({
      'a.js': `const express = require('express');
const app = express();
const secret = require('not-there');
app.get('/a', secret.guard, secret.handler);
app.all('/b', (req, res) => res.status(req.query.status).send('x'));
app.get('/' + secret.path, (req, res) => res.end());
app.post('/c', (req, res) => { const { name } = req.body; res.json({ [name]: 1, ...secret }); });
`,
    });
    assert.deepEqual(Object.keys(paths), ['/a', '/b', '/c']);
    assert.ok(paths['/a'].get['x-handrail-security']);
    assert.deepEqual(Object.keys(paths['/b']), ['get', 'put', 'post', 'delete', 'patch']);
    assert.deepEqual(paths['/c'].post.requestBody.content['application/json'].schema, {
      type: 'object',
      properties: { name: {} },
    });
  });

  for (const demo of ['demo', 'demo-legacy'])
    it(`is valid for the application in test/${demo}, and says all of its endpoints`, async () => {
      const folder = join(root, 'test', demo);
      const paths = pathsBelow(folder, '').filter((path) => /\.(?:[jt]s|json|prisma)$/.test(path));
      const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
      const document = await documentOf(files);
      const { endpoints } = endpointReports(workspaceOf(files), false);
      assert.ok(endpoints.length >= 3);
      for (const { method, path } of endpoints) {
        const template = path.replace(/:(\w+)/g, '{$1}');
        assert.ok(document.paths[template]?.[method.toLowerCase()], `${method} ${template}`);
      }
    });

  it('agrees with the code that it was made from', async () => {
    const app = `import express from 'express';
const app = express();
app.get('/books/:id', (request, response) => response.json({ id: String(request.params.id) }));
app.post('/books', (request, response) => response.status(201).json({ title: String(request.body.title) }));
`;
    const document = await documentOf({ 'app.js': app });
    const text = JSON.stringify(document, null, 2);
    const sources = [
      sourceFile('file:///example/app.js', app),
      sourceFile('file:///example/openapi.json', text),
    ];
    const workspace = workspaceWith(sources);
    const drift = sources
      .flatMap(({ uri }) => analyse(workspace, uri).findings)
      .filter(({ rule }) => /^contract-|undocumented|unimplemented/.test(rule));
    assert.deepEqual(drift, []);
  });
});
