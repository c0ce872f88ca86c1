import assert from 'node:assert/strict';
import { endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `METHOD /path` -> whether it is authenticated, for the endpoints of these files. */
function authenticated(files: Readonly<Record<string, string>>): Readonly<Record<string, boolean | null>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///shop/${path}`, text));
  const { endpoints, problems } = endpointReports(workspaceWith(sources));
  assert.deepEqual(problems, []);
  return Object.fromEntries(endpoints.map((each) => [`${each.method} ${each.path}`, each.authenticated]));
}

const orders = `
export const list = async () => ({ statusCode: 200, body: '[]' });
export const show = async (event) => ({ statusCode: 200, body: event.pathParameters.id });
export const change = async (event) => {
  if (!event.headers.authorization) return { statusCode: 401, body: '' };
  return { statusCode: 200, body: event.body };
};
`;

describe('functions of a platform', () => {
  it('are guarded by what serverless.yml names, and by what they do', () => {
    const serverless = `
functions:
  list: { handler: src/orders.list, events: [{ httpApi: GET /orders }] }
  show:
    handler: src/orders.show
    events:
      - httpApi: { method: get, path: "/orders/{id}", authorizer: { name: customers } }
  change: { handler: src/orders.change, events: [{ http: { method: put, path: "orders/{id}" } }] }
`;
    assert.deepEqual(authenticated({ 'serverless.yml': serverless, 'src/orders.ts': orders }), {
      'GET /orders': false,
      'GET /orders/:id': true,
      'PUT /orders/:id': true,
    });
  });

  it('are guarded by the authorizer of a SAM template unless they name none', () => {
    const event = (path: string, auth = '') =>
      `{ Type: Api, Properties: { Path: ${path}, Method: get, RestApiId: !Ref Api${auth} } }`;
    const template = `
Resources:
  Api: { Type: "AWS::Serverless::Api", Properties: { Auth: { DefaultAuthorizer: Customers } } }
  List:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/, Handler: orders.list, Events: { List: ${event('/orders', ', Auth: { Authorizer: NONE }')} } }
  Show:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: dist/, Handler: orders.show, Events: { Show: ${event("'/orders/{id}'")} } }
`;
    assert.deepEqual(authenticated({ 'template.yaml': template, 'src/orders.ts': orders }), {
      'GET /orders': false,
      'GET /orders/:id': true,
      // Nothing deploys it, but it is one by what it reads and returns.
      '* /*': true,
    });
  });

  it('of Azure are guarded unless their level says that everybody may come', () => {
    const app = (level: string) => `
import { app } from '@azure/functions';
app.http('orders', { methods: ['GET'], authLevel: '${level}', handler: async () => ({ jsonBody: [] }) });
`;
    assert.deepEqual(authenticated({ 'a.ts': app('anonymous') }), { 'GET /api/orders': false });
    assert.deepEqual(authenticated({ 'a.ts': app('function') }), { 'GET /api/orders': true });
  });

  it('of Azure that function.json deploys lie under the folder or route that it names', () => {
    const binding = (more: object) =>
      JSON.stringify({ bindings: [{ type: 'httpTrigger', direction: 'in', name: 'req', ...more }], ...more });
    const handler = 'module.exports = async function (context, req) { return { body: req.body }; };';
    const files = {
      'listOrders/function.json': binding({ methods: ['get', 'post'] }),
      'listOrders/index.js': handler,
      'one/function.json': binding({
        authLevel: 'anonymous',
        route: 'orders/{id:int?}',
        scriptFile: '../dist/one/index.js',
      }),
      'one/index.ts': 'export default async function (context, req) { return { body: req.params.id }; }',
      'timer/function.json': JSON.stringify({ bindings: [{ type: 'timerTrigger', name: 'timer' }] }),
      'timer/index.js': handler,
    };
    const host = (routePrefix?: string) =>
      JSON.stringify({
        version: '2.0',
        ...(routePrefix === undefined ? {} : { extensions: { http: { routePrefix } } }),
      });
    assert.deepEqual(authenticated({ ...files, 'host.json': host() }), {
      'GET /api/listOrders': true,
      'POST /api/listOrders': true,
      '* /api/orders/:id': false,
    });
    assert.deepEqual(Object.keys(authenticated({ ...files, 'host.json': host('') })), [
      'GET /listOrders',
      'POST /listOrders',
      '* /orders/:id',
    ]);
  });

  it('that tell requests apart are guarded for those that they turn away', () => {
    const server = `
import { createServer } from 'node:http';
createServer((request, response) => {
  if (request.url === '/orders') {
    if (request.method === 'POST') {
      if (!request.headers.authorization) {
        response.writeHead(401).end();
        return;
      }
      response.end('made');
      return;
    }
    response.end('[]');
    return;
  }
  response.writeHead(404).end();
}).listen(80);
`;
    // What `*` stands for may hold the method that is turned away.
    assert.deepEqual(authenticated({ 'server.js': server }), { 'POST /orders': true, '* /orders': null });
  });

  it('of Next.js are guarded by a proxy for the paths that it tells apart, also in a copy of the request', () => {
    const proxy = `
import { NextRequest, NextResponse } from 'next/server';
const isInside = (path: string) => ['/orders', '/settings'].some((each) => path.startsWith(each));
const check = async (request: NextRequest) => {
  const token = request.cookies.get('session')?.value;
  return isInside(request.nextUrl.pathname) && !token ? NextResponse.redirect('/login') : null;
};
export async function proxy(original: NextRequest) {
  const request = new NextRequest(original, { headers: new Headers(original.headers) });
  return (await check(request)) ?? NextResponse.next();
}
`;
    const route = 'export const GET = async () => Response.json([]);';
    assert.deepEqual(
      authenticated({
        'package.json': '{ "dependencies": { "next": "^16.0.0" } }',
        'proxy.ts': proxy,
        'app/health/route.ts': route,
        'app/orders/recent/route.ts': route,
      }),
      { 'GET /health': false, 'GET /orders/recent': true },
    );
  });
});

describe('options of routes that the project names', () => {
  it('guard by what stands behind them, where they are set', () => {
    const accounts = `import { Elysia } from 'elysia';
import { sessions } from './sessions';
export const accounts = new Elysia({ name: 'accounts' })
  .macro({
    signedIn: {
      async resolve({ status, headers }) {
        const session = await sessions.find(headers.authorization);
        if (!session) return status(401);
        return { member: session.member };
      },
    },
    logged: { beforeHandle: () => console.log('called') },
  })
  .macro('known', (level: string) => ({
    beforeHandle({ status, headers }) {
      if (!headers.authorization) return status(401);
    },
  }));
`;
    const app = `import { Elysia } from 'elysia';
import { accounts } from './accounts';
const inner = new Elysia({ prefix: '/inner' }).use(accounts).guard({ signedIn: true }).get('/all', () => 'all');
new Elysia()
  .use(accounts)
  .use(inner)
  .get('/open', () => 'hello', { logged: true })
  .get('/off', () => 'hello', { signedIn: false })
  .get('/me', () => 'hello', { signedIn: true })
  .delete('/books/:id', () => 'gone', { known: 'well' })
  .listen(3000);
`;
    assert.deepEqual(authenticated({ 'accounts.ts': accounts, 'app.ts': app }), {
      'GET /inner/all': true,
      'GET /open': false,
      'GET /off': false,
      'GET /me': true,
      'DELETE /books/:id': true,
    });
  });
});

describe('hooks of an instance', () => {
  it('hold for what it is put into only where it says so', () => {
    const check = '({ status, headers }) => { if (!headers.authorization) return status(401); }';
    const plugin = (path: string, hook: string, after = '') =>
      `.use(new Elysia()${hook}.get('${path}', () => 'x')${after})`;
    const app = (use: string) => ({
      'app.ts': `import { Elysia } from 'elysia';\nnew Elysia()${use}.get('/open', () => 'x').listen(3000);\n`,
    });
    const local = plugin('/own', `.onBeforeHandle(${check})`);
    assert.deepEqual(authenticated(app(local)), { 'GET /own': true, 'GET /open': false });
    for (const lifted of [
      plugin('/own', `.onBeforeHandle({ as: 'scoped' }, ${check})`),
      plugin('/own', `.guard({ as: 'global', beforeHandle: ${check} })`),
      plugin('/own', `.onBeforeHandle(${check})`, `.as('scoped')`),
    ])
      assert.deepEqual(authenticated(app(lifted)), { 'GET /own': true, 'GET /open': true }, lifted);
  });
});

describe('a router that exports of a route hand the request to', () => {
  it('answers at the path of the file, each export for its own method', () => {
    const route = `import { NextResponse } from 'next/server';
import { createEdgeRouter } from 'next-connect';
const router = createEdgeRouter();
router.use(async (request, context, next) =>
  request.headers.get('authorization') ? next() : NextResponse.json({}, { status: 401 }),
);
router.get(async () => NextResponse.json([]));
router.post(async () => NextResponse.json({}));
export async function GET(request, context) { return router.run(request, context); }
export async function POST(request, context) { return router.run(request, context); }
`;
    const files = {
      'package.json': '{ "dependencies": { "next": "^16.0.0", "next-connect": "^1.0.0" } }',
      'app/api/books/route.ts': route,
    };
    assert.deepEqual(authenticated(files), { 'GET /api/books': true, 'POST /api/books': true });
  });
});

describe('fields of a schema that is written in code', () => {
  const signedIn = "if (!context.user) throw new Error('not signed in');";

  it('are endpoints by the types that graphql-js is given', () => {
    const schema = `
const { GraphQLObjectType, GraphQLSchema } = require('graphql');
const { admin } = require('./admin');
const Query = new GraphQLObjectType({ name: 'Root', fields: () => ({ books: { resolve: () => [] }, ...admin }) });
const Mutation = new GraphQLObjectType({ name: 'M', fields: { add: { resolve(parent, args, context) { ${signedIn} } } } });
module.exports = new GraphQLSchema({ query: Query, mutation: Mutation });
`;
    const admin = `exports.admin = { users: { resolve: (parent, args, context) => { ${signedIn} return []; } } };`;
    assert.deepEqual(authenticated({ 'schema.js': schema, 'admin.js': admin }), {
      'QUERY books': false,
      'QUERY users': true,
      'MUTATION add': true,
    });
  });

  it('are endpoints by the calls of builders, also where the builder comes from another file', () => {
    const files = {
      'builder.ts':
        "import SchemaBuilder from '@pothos/core';\nexport const builder = new SchemaBuilder({});",
      'books.ts': `import { builder } from './builder';
builder.queryType({ fields: (t) => ({ books: t.field({ resolve: () => [] }) }) });
builder.mutationField('add', (t) => t.field({ authScopes: { member: true }, resolve: () => null }));
`,
      'nexus.ts': `import { extendType, queryField } from 'nexus';
export const all = queryField('all', { resolve: () => [] });
export const more = extendType({ type: 'Mutation', definition(t) { t.nonNull.field('rename', { resolve: () => 1 }); } });
export const inner = extendType({ type: 'Book', definition(t) { t.field('author', { resolve: () => 1 }); } });
`,
    };
    assert.deepEqual(authenticated(files), {
      'QUERY books': false,
      'MUTATION add': true,
      'QUERY all': false,
      'MUTATION rename': false,
    });
  });

  it('are told apart by the text of the schema where one object holds them all', () => {
    const server = `
const { graphqlHTTP } = require('express-graphql');
const { buildSchema } = require('graphql');
const schema = buildSchema('type Query { book(id: ID): String } type Mutation { add(title: String): String }');
const rootValue = { book: ({ id }) => id, add: ({ title }, context) => { ${signedIn} return title; } };
require('express')().use('/graphql', graphqlHTTP({ schema, rootValue }));
`;
    const found = authenticated({ 'server.js': server });
    assert.equal(found['QUERY book'], false);
    assert.equal(found['MUTATION add'], true);
    assert.ok(!('QUERY add' in found));
  });
});

describe('fields of a schema that is a text', () => {
  it('are guarded by what the context holds of each request', () => {
    const server = `
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@apollo/server/express4';
import express from 'express';
import { members, store } from './members';
const app = express();
app.use(async (req, res, next) => { req.visitor = await members.byToken(req.headers.authorization); next(); });
const deny = (found) => { if (!found) throw new Error('Unauthorized'); };
const resolvers = {
  Query: {
    own: (parent, args, context) => { deny(context.reader); return 1; },
    theirs: (parent, args, context) => { deny(context.req.visitor); return 1; },
    other: (parent, args, context) => { deny(context.store.isFull); return 1; },
  },
};
const server = new ApolloServer({ resolvers });
const context = async ({ req }) => ({ reader: await members.byToken(req.headers.authorization), store, req });
app.use('/graphql', expressMiddleware(server, { context }));
`;
    assert.deepEqual(authenticated({ 'server.ts': server }), {
      'QUERY own': true,
      'QUERY theirs': true,
      'QUERY other': false,
    });
  });

  it('may be guarded by directives, and are by rules that are given for their names', () => {
    const server = `
import { ApolloServer } from '@apollo/server';
import { rule, shield } from 'graphql-shield';
import { schema } from './schema';
const member = rule()((parent, args, context) => context.user !== null);
export const permissions = shield({ Query: { me: member, '*': member, open: rule()(() => true) }, Mutation: {} });
const resolvers = {
  Query: { me: () => 1, books: () => [], open: () => [] },
  Mutation: { add: () => 1, rename: () => 1, hello: () => 1 },
};
new ApolloServer({ resolvers });
`;
    const text = `
extend type Mutation { rename: Int @deprecated }
type Mutation { add: Int @auth(role: ADMIN) hello: Int }
`;
    assert.deepEqual(authenticated({ 'server.ts': server, 'schema.graphql': text }), {
      'QUERY me': true,
      'QUERY books': true,
      'QUERY open': false,
      'MUTATION add': null,
      'MUTATION rename': false,
      'MUTATION hello': false,
    });
  });
});
