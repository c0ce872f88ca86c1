/** How routes are written today, framework by framework: small applications with their whole map, one test an idiom. */
import assert from 'node:assert/strict';
import { type EndpointReport, endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `METHOD /path` -> `public`, `authenticated`, `authorized` or `not known`, of each endpoint in these files. */
function accessOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///api/${path}`, text));
  const { endpoints, problems } = endpointReports(workspaceWith(sources));
  assert.deepEqual(problems, []);
  const rows = endpoints.map((each) => [`${each.method} ${each.path}`, access(each)] as const);
  assert.equal(new Set(rows.map(([name]) => name)).size, rows.length, 'no endpoint stands there twice');
  return Object.fromEntries(rows);
}

function access({ authenticated, authorized, prefixKnown }: EndpointReport): string {
  const prefix = prefixKnown === false ? ', below a prefix that is not known' : '';
  if (authorized) return `authorized${prefix}`;
  if (authenticated) return `authenticated${prefix}`;
  return `${authenticated === false ? 'public' : 'not known'}${prefix}`;
}

const manifest = (...names: readonly string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '*'])) });

describe('what a file of settings puts before all paths', () => {
  const next = {
    'package.json': manifest('next'),
    'app/api/orders/route.ts': `export async function GET() { return Response.json([]); }`,
    'proxy.ts': `import { NextResponse } from 'next/server';
export function proxy(request) {
  if (request.nextUrl.pathname.startsWith('/api/orders') && !request.cookies.get('session'))
    return NextResponse.json({}, { status: 401 });
  return NextResponse.next();
}
`,
  };

  it('is the base path of Next.js, which a proxy does not see, whatever is put around the settings', () => {
    const settings = `import withPlugin from 'plugin';
const config = { basePath: '/shop' };
export default withPlugin(config);
`;
    assert.deepEqual(accessOf({ ...next, 'next.config.ts': settings }), {
      'GET /shop/api/orders': 'authenticated',
    });
    const given = `module.exports = async (phase) => { return { basePath: '/shop' }; };`;
    assert.deepEqual(accessOf({ ...next, 'next.config.js': given }), {
      'GET /shop/api/orders': 'authenticated',
    });
  });

  it('is not known where the environment says it', () => {
    const settings = `export default { basePath: process.env.BASE_PATH || '' };`;
    assert.deepEqual(accessOf({ ...next, 'next.config.ts': settings }), {
      'GET /api/orders': 'authenticated, below a prefix that is not known',
    });
  });

  it('is the prefix in host.json, also an empty one', () => {
    const functions = {
      'package.json': manifest('@azure/functions'),
      'src/items.ts': `import { app } from '@azure/functions';
app.http('items', { methods: ['GET'], authLevel: 'anonymous', route: 'items/{id}', handler: async () => ({ body: '' }) });
app.deleteRequest('old', async () => ({ status: 204 }));
`,
    };
    const host = (http: string) => ({
      ...functions,
      'host.json': `{ "version": "2.0", "extensions": { "http": ${http} } }`,
    });
    assert.deepEqual(Object.keys(accessOf(host('{ "routePrefix": "v1" }'))), [
      'GET /v1/items/:id',
      'DELETE /v1/old',
    ]);
    assert.deepEqual(Object.keys(accessOf(host('{ "routePrefix": "" }'))), ['GET /items/:id', 'DELETE /old']);
    assert.deepEqual(Object.keys(accessOf(host('{}'))), ['GET /api/items/:id', 'DELETE /api/old']);
  });
});

describe('hooks of SvelteKit', () => {
  it('that ask for the route of a request are read for the folders of each', () => {
    const files = {
      'package.json': manifest('@sveltejs/kit'),
      'svelte.config.js': 'export default {};',
      'src/hooks.server.ts': `import { redirect } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
const session = async ({ event, resolve }) => { event.locals.user = await find(event.cookies.get('sid')); return resolve(event); };
const guard = async ({ event, resolve }) => {
  if (event.route.id?.startsWith('/(members)') && !event.locals.user) redirect(303, '/login');
  return resolve(event);
};
export const handle = sequence(session, guard);
`,
      'src/routes/(members)/notes/[id]/+server.ts': `export const GET = () => new Response('');`,
      'src/routes/(open)/news/+server.ts': `export const GET = () => new Response('');`,
    };
    assert.deepEqual(accessOf(files), { 'GET /notes/:id': 'authenticated', 'GET /news': 'public' });
  });
});

describe('routers that are loaded when they are needed', () => {
  it('stand under the name of the call that loads them, behind what it is made with', () => {
    const files = {
      'package.json': manifest('@trpc/server'),
      'trpc.ts': `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const router = t.router;
export const open = t.procedure;
`,
      'app.ts': `import { lazy } from '@trpc/server';
import { router } from './trpc';
export const app = router({ books: lazy(() => import('./books')), shops: lazy(() => import('./shops').then((m) => m.shops)) });
`,
      'books.ts': `import { open, router } from './trpc';
export const books = router({ list: open.query(() => []) });
`,
      'shops.ts': `import { open, router } from './trpc';
export const towns = router({ all: open.query(() => []) });
export const shops = router({ add: open.mutation(() => 1) });
`,
    };
    assert.deepEqual(Object.keys(accessOf(files)), ['QUERY books.list', 'MUTATION shops.add', 'QUERY all']);
  });

  it('have the guards and the prefix of the builder that loads them', () => {
    const files = {
      'package.json': manifest('@orpc/server'),
      'server.ts': `import { os, lazy, ORPCError } from '@orpc/server';
import { OpenAPIHandler } from '@orpc/openapi/node';
const signedIn = os.$context<{ headers: Headers }>().middleware(({ context, next }) => {
  if (!context.headers.get('authorization')) throw new ORPCError('UNAUTHORIZED');
  return next();
});
export const handler = new OpenAPIHandler({
  stars: os.prefix('/stars').use(signedIn).lazy(() => import('./stars')),
  moons: lazy(() => import('./moons')),
});
`,
      'stars.ts': `import { os } from '@orpc/server';
export default os.router({ all: os.route({ method: 'GET', path: '/all' }).handler(() => []) });
`,
      'moons.ts': `import { os } from '@orpc/server';
export default { one: os.route({ method: 'GET', path: '/moon' }).handler(() => []) };
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /stars/all': 'authenticated', 'GET /moon': 'public' });
  });
});

describe('functions of Firebase', () => {
  const files = (settings: Readonly<Record<string, string>>) => ({
    'package.json': manifest('firebase-functions', 'express'),
    ...settings,
    'index.js': `const { onRequest } = require('firebase-functions/v2/https');
const app = require('express')();
app.get('/hello', (req, res) => res.send('x'));
exports.api = onRequest({ cors: true }, app);
exports.shop = require('./shop');
`,
    'shop.js': `const functions = require('firebase-functions/v1');
exports.hook = functions.region('europe-west1').https.onRequest((req, res) => {
  if (req.method !== 'POST') return res.status(405).end();
  res.send('ok');
});
`,
  });

  it('stand before the paths of their application, and have the names of their groups', () => {
    assert.deepEqual(Object.keys(accessOf(files({}))), ['GET /api/hello', 'POST /shop-hook']);
  });

  it('do not where Hosting forwards requests with their own paths', () => {
    const hosting =
      '{ "hosting": [{ "rewrites": [{ "source": "/**", "function": { "functionId": "api" } }] }] }';
    assert.deepEqual(Object.keys(accessOf(files({ 'firebase.json': hosting }))), [
      'GET /hello',
      'POST /shop-hook',
    ]);
  });
});

describe('routers of h3', () => {
  it('answer below what is taken off the path before, with the guards of their handlers', () => {
    const files = {
      'package.json': manifest('h3'),
      'app.ts': `import { createApp, createError, createRouter, defineEventHandler, getHeader, useBase } from 'h3';
const app = createApp();
const router = createRouter();
const requireKey = defineEventHandler((event) => {
  if (getHeader(event, 'x-key') !== process.env.KEY) throw createError({ status: 401 });
});
const inner = createRouter()
  .get('/items', defineEventHandler(() => []))
  .post('/items', defineEventHandler({ onRequest: [requireKey], handler: () => 'x' }));
const shop = createRouter().get('/towns', defineEventHandler(() => []));
router.use('/v1/**', useBase('/v1', inner.handler));
router.add('/ping', defineEventHandler(() => 'pong'), ['get', 'head']);
app.use('/shop', useBase('/shop', shop.handler));
app.use(router);
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /v1/items': 'public',
      'POST /v1/items': 'authenticated',
      'GET /shop/towns': 'public',
      'GET /ping': 'public',
      'HEAD /ping': 'public',
    });
  });

  it('are guarded by handlers that a file lists beside its own', () => {
    const files = {
      'package.json': manifest('nuxt'),
      'nuxt.config.ts': 'export default {};',
      'server/utils/guards.ts': `export const signedIn = defineEventHandler(async (event) => {
  const session = await useSession(event, { password: process.env.PASSWORD });
  if (!session.data.user) throw createError({ statusCode: 401 });
});
`,
      'server/api/me.get.ts': `export default defineEventHandler({ onRequest: [signedIn], handler: () => 'me' });`,
      'server/api/news.get.ts': `export default defineEventHandler({ handler: () => 'news' });`,
    };
    assert.deepEqual(accessOf(files), { 'GET /api/me': 'authenticated', 'GET /api/news': 'public' });
  });
});

describe('a server of node:http', () => {
  const server = (body: string) => ({
    'package.json': '{}',
    'server.js': `const http = require('node:http');
const home = (req, res) => res.end('home');
const add = (req, res) => { if (req.headers['x-key'] !== process.env.KEY) { res.statusCode = 401; return res.end(); } res.end('added'); };
const notFound = (req, res) => { res.statusCode = 404; res.end(); };
http.createServer((req, res) => {
  const { pathname } = new URL(req.url, 'http://x');
  ${body}
});
`,
  });
  const forms = {
    'by method and path': `const handler = { 'GET /': home, 'POST /items': add }[\`\${req.method} \${pathname}\`]; if (handler) return handler(req, res); notFound(req, res);`,
    'with one for all others': `const table = { 'GET /': home, 'POST /items': add }; const handler = table[\`\${req.method} \${pathname}\`] ?? notFound; handler(req, res);`,
  };
  for (const [name, body] of Object.entries(forms))
    it(`has the requests of its table: ${name}`, () => {
      assert.deepEqual(accessOf(server(body)), { 'GET /': 'public', 'POST /items': 'authenticated' });
    });

  it('has the requests that a pattern fits', () => {
    const body =
      "const match = /^\\/items\\/(\\d+)$/.exec(pathname); if (match && req.method === 'GET') return res.end(match[1]); notFound(req, res);";
    assert.deepEqual(accessOf(server(body)), { 'GET /items/:1': 'public' });
  });
});

describe('middleware that lets listed paths pass', () => {
  const app = (before: string) => ({
    'package.json': manifest('express', 'jsonwebtoken'),
    'app.js': `const express = require('express');
const jwt = require('jsonwebtoken');
const app = express();
const OPEN = ['/health', '/api/login'];
app.use((req, res, next) => {
  ${before}
  try { req.user = jwt.verify(req.headers.authorization, process.env.KEY); } catch { return res.status(401).end(); }
  next();
});
app.get('/health', (req, res) => res.json(1));
app.post('/api/login', (req, res) => res.json(2));
app.get('/api/users', (req, res) => res.json(3));
`,
  });
  const exact = {
    'a loop': 'for (const path of OPEN) { if (req.path === path) return next(); }',
    'a loop after another test':
      "if (req.method === 'OPTIONS') return res.end(); for (const path of OPEN) if (req.path === path) { next(); return; }",
    'a flag':
      'let isOpen = false; for (const path of OPEN) { if (req.path.startsWith(path)) isOpen = true; } if (isOpen) return next();',
    'a flag that keeps the guard':
      'let isClosed = true; if (OPEN.includes(req.path)) isClosed = false; if (!isClosed) return next();',
    'a switch': "switch (req.path) { case '/health': case '/api/login': return next(); default: break; }",
    'a count': 'if (OPEN.filter((path) => path === req.path).length > 0) return next();',
    'no count':
      'const own = OPEN.filter((path) => path === req.path); if (own.length === 0) { if (!req.headers.authorization) return res.status(401).end(); } else return next();',
    'the whole path': 'if (OPEN.includes(req.baseUrl + req.path)) return next();',
    'the whole path as a text': `if (OPEN.includes(\`\${req.baseUrl}\${req.path}\`)) return next();`,
  };
  for (const [name, before] of Object.entries(exact))
    it(`guards the others: ${name}`, () => {
      assert.deepEqual(accessOf(app(before)), {
        'GET /health': 'public',
        'POST /api/login': 'public',
        'GET /api/users': 'authenticated',
      });
    });

  it('is not known where something else is asked for in the loop', () => {
    const before = 'for (const path of OPEN) { if (req.path === path && isOpenToday(path)) return next(); }';
    assert.equal(accessOf(app(before))['GET /health'], 'not known');
  });

  it('is read to its end where flags hang on each other', () => {
    const before =
      'let first = false; let second = false; while (more()) { if (first) second = true; if (second || OPEN.includes(req.path)) first = true; } if (first) log(second);';
    assert.equal(accessOf(app(before))['GET /api/users'], 'authenticated');
  });

  it('is not passed in a loop or a case that asks for something else', () => {
    const before =
      "for (const key of KEYS) { if (req.headers['x-day'] === key) return next(); } switch (req.query.mode) { case 'a': return next(); }";
    assert.equal(accessOf(app(before))['GET /api/users'], 'authenticated');
  });
});

describe('wrappers of the project', () => {
  it('hand a request on through all that they are given', () => {
    const files = {
      'package.json': manifest('express'),
      'app.js': `const express = require('express');
const app = express();
const wrapped = (handle) => function (...given) {
  const next = given[given.length - 1];
  return Promise.resolve(handle(...given)).catch(next);
};
const signedIn = async (req, res, next) => { if (!req.headers.authorization) return res.status(401).end(); next(); };
app.get('/books', wrapped(signedIn), (req, res) => res.json(1));
app.get('/news', wrapped(async (req, res) => res.json(1)));
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'authenticated', 'GET /news': 'public' });
  });
});

describe('a flag on the request', () => {
  it('rests on what is asked for where it is set', () => {
    const files = {
      'package.json': manifest('express', 'jsonwebtoken'),
      'app.js': `const express = require('express');
const jwt = require('jsonwebtoken');
const app = express();
const read = (req, res, next) => {
  const header = req.header('Authorization-Shop');
  let token;
  let isValid = false;
  if (header && header.startsWith('Bearer ')) token = header.split(' ')[1];
  if (token) { try { jwt.verify(token, process.env.KEY); isValid = true; } catch {} }
  req.isSignedIn = isValid;
  next();
};
const problem = (text, status) => Object.assign(new Error(text), { status });
const required = (req, res, next) => { if (!req.isSignedIn) return next(problem('Unauthorized', 401)); next(); };
app.get('/books', read, (req, res) => res.json(1));
app.post('/books', read, required, (req, res) => res.json(1));
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'public', 'POST /books': 'authenticated' });
  });
});

describe('guards that frameworks run', () => {
  it('are middleware that files of routes export, for what lies below them', () => {
    const session = `import { createCookieSessionStorage, redirect } from 'react-router';
const storage = createCookieSessionStorage({ cookie: { name: 's', secrets: ['x'] } });
export async function requireUserId(request) {
  const session = await storage.getSession(request.headers.get('Cookie'));
  const id = session.get('userId');
  if (!id) throw redirect('/login');
  return id;
}
`;
    const layout = `import { requireUserId } from '#SESSION';
export const middleware = [async ({ request }, next) => { await requireUserId(request); return next(); }];
`;
    const listed = {
      'package.json': manifest('@react-router/dev', 'react-router'),
      'app/session.ts': session,
      'app/layout.tsx': layout.replace('#SESSION', './session'),
      'app/list.tsx': 'export const loader = async () => [];',
      'app/home.tsx': 'export const loader = async () => [];',
      'app/routes.ts': `import { index, layout, prefix } from '@react-router/dev/routes';
export default [index('./home.tsx'), layout('./layout.tsx', [...prefix('books', [index('./list.tsx')])])];
`,
    };
    assert.deepEqual(accessOf(listed), { 'GET /': 'public', 'GET /books': 'authenticated' });
    const flat = {
      'package.json': manifest('@react-router/fs-routes', 'react-router'),
      'app/session.ts': session,
      'app/routes/_members.tsx': layout.replace('#SESSION', '../session'),
      'app/routes/_members.books.$id.tsx': 'export const loader = async () => [];',
      'app/routes/news.tsx': 'export const loader = async () => [];',
    };
    assert.deepEqual(accessOf(flat), { 'GET /books/:id': 'authenticated', 'GET /news': 'public' });
  });

  it('are functions beside the resolver of a field', () => {
    const files = {
      'package.json': manifest('nexus', '@apollo/server'),
      'api.ts': `import { makeSchema, mutationField, queryType, fieldAuthorizePlugin } from 'nexus';
const Query = queryType({ definition(t) {
  t.list.string('posts', { resolve: () => [] });
  t.field('me', { type: 'String', authorize: (root, args, ctx) => !!ctx.user, resolve: () => 'x' });
} });
const AddPost = mutationField('addPost', { type: 'String', authorize: (root, args, ctx) => Boolean(ctx.user), resolve: () => 'x' });
export const schema = makeSchema({ types: [Query, AddPost], plugins: [fieldAuthorizePlugin()] });
`,
    };
    assert.deepEqual(accessOf(files), {
      'QUERY posts': 'public',
      'QUERY me': 'authenticated',
      'MUTATION addPost': 'authenticated',
    });
  });

  it('are parameters that must be filled', () => {
    const files = {
      'package.json': manifest('routing-controllers'),
      'books.ts': `import { CurrentUser, Delete, Get, JsonController } from 'routing-controllers';
@JsonController('/books')
export class BookController {
  @Get() list(@CurrentUser() user: unknown) { return []; }
  @Delete('/:id') drop(@CurrentUser({ required: true }) user: unknown) { return 1; }
}
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'public', 'DELETE /books/:id': 'authenticated' });
  });
});

describe('programs that set up a cloud', () => {
  it('have the paths of resources that lie below each other', () => {
    const files = {
      'package.json': manifest('aws-cdk-lib'),
      'cdk.json': '{}',
      'src/list.ts': `export const handler = async () => ({ statusCode: 200, body: '[]' });`,
      'src/save.ts': `export const handler = async (event) => ({ statusCode: 200, body: event.body });`,
      'lib/stack.ts': `import { RestApi, LambdaIntegration, AuthorizationType } from 'aws-cdk-lib/aws-apigateway';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import * as path from 'path';
export class Books {
  constructor(scope) {
    const list = new NodejsFunction(scope, 'List', { entry: path.join(__dirname, '../src/list.ts') });
    const save = new NodejsFunction(scope, 'Save', { entry: path.join(__dirname, '../src/save.ts') });
    const api = new RestApi(scope, 'Api');
    const books = api.root.addResource('books');
    books.addMethod('GET', new LambdaIntegration(list), { authorizationType: AuthorizationType.NONE });
    books.addResource('{id}').addMethod('PUT', new LambdaIntegration(save), { authorizationType: AuthorizationType.IAM });
  }
}
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'public', 'PUT /books/:id': 'authenticated' });
  });

  it('have functions in files of their own', () => {
    const files = {
      'package.json': '{}',
      'serverless.yml': `service: shop
functions:
  list: \${file(./functions/books.yml):list}
  add: \${file(functions/add.yml)}
`,
      'functions/books.yml': `list:
  handler: src/books.list
  events: [{ httpApi: 'GET /books' }]
`,
      'functions/add.yml': `handler: src/books.add
events:
  - http: { method: post, path: books, authorizer: aws_iam }
`,
      'src/books.ts': `export const list = async () => ({ statusCode: 200, body: '[]' });
export const add = async (event) => ({ statusCode: 201, body: event.body });
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'public', 'POST /books': 'authenticated' });
  });
});
