/** Ways in which frameworks put guards before routes, and in which handlers tell requests apart: one test a way. */
import assert from 'node:assert/strict';
import { type EndpointReport, endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `METHOD /path` -> `public`, `authenticated`, `authorized` or `not known`. */
function accessOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///api/${path}`, text));
  const { endpoints, problems } = endpointReports(workspaceWith(sources));
  assert.deepEqual(problems, []);
  const rows = endpoints.map((each) => [`${each.method} ${each.path}`, access(each)] as const);
  assert.equal(new Set(rows.map(([name]) => name)).size, rows.length, 'no endpoint stands there twice');
  return Object.fromEntries(rows);
}

function access({ authenticated, authorized }: EndpointReport): string {
  if (authorized) return 'authorized';
  if (authenticated) return 'authenticated';
  return authenticated === false ? 'public' : 'not known';
}

const dependsOn = (...names: readonly string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '*'])) });

describe('method and path in one text', () => {
  it('tell requests apart in a switch, a comparison and a table', () => {
    const server = `import { createServer } from 'node:http';
const shelf = {
  'POST:/books': (req, res) => {
    if (req.headers.authorization !== process.env.KEY) return res.writeHead(401).end();
    res.end('added');
  },
  'GET:/books': (req, res) => res.end('[]'),
};
createServer((req, res) => {
  const { pathname } = new URL(req.url, 'http://localhost');
  switch (\`\${req.method} \${pathname}\`) {
    case 'GET /ready':
      return res.end('yes');
    case 'DELETE /cache':
      if (req.headers.authorization !== process.env.KEY) return res.writeHead(401).end();
      return res.end('gone');
  }
  if (req.method + ' ' + pathname === 'GET /version') return res.end('4');
  const handle = shelf[req.method + ':' + pathname];
  if (handle) return handle(req, res);
  res.writeHead(404).end();
}).listen(80);
`;
    assert.deepEqual(accessOf({ 'server.js': server }), {
      'GET /ready': 'public',
      'DELETE /cache': 'authenticated',
      'GET /version': 'public',
      'POST /books': 'authenticated',
      'GET /books': 'public',
    });
  });

  it('are the keys of a table into which a function of a platform looks by what it makes of the path', () => {
    const files = {
      'package.json': dependsOn('serverless'),
      'serverless.yml': `service: shelf
provider: { name: aws, runtime: nodejs20.x }
functions:
  all:
    handler: src/all.run
    events:
      - httpApi: '*'
      - http: { path: '/{proxy+}', method: any }
`,
      'src/all.ts': `import type { APIGatewayProxyEvent } from 'aws-lambda';
import { add, show } from './books';
const keyed = (then: (event: APIGatewayProxyEvent) => unknown) => async (event: APIGatewayProxyEvent) => {
  if (event.headers['x-api-key'] !== process.env.KEY) return { statusCode: 401, body: '' };
  return then(event);
};
const routes = { 'GET /books/{id}': show, 'POST /books': keyed(add) };
export const run = async (event: APIGatewayProxyEvent) => {
  const [, first, id] = event.path.split('/');
  const route = routes[\`\${event.httpMethod} /\${first}\${id ? '/{id}' : ''}\`];
  return route ? route(event) : { statusCode: 404, body: '' };
};
`,
      'src/books.ts': `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const show = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: event.path });
export const add = async (event: APIGatewayProxyEvent) => ({ statusCode: 201, body: event.body });
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books/:id': 'public', 'POST /books': 'authenticated' });
  });
});

describe('names of folders that a framework gives', () => {
  it('are known where only the package is named', () => {
    const guard = `import { error } from '@sveltejs/kit';
export const keyed = (then) => async (event) => {
  if (event.request.headers.get('x-api-key') !== process.env.KEY) error(401, 'a key');
  return then(event);
};
`;
    const kit = {
      'package.json': dependsOn('@sveltejs/kit'),
      'src/lib/server/keyed.js': guard,
      'src/routes/books/+server.js': `import { keyed } from '$lib/server/keyed';
export const GET = () => new Response('[]');
export const POST = keyed(() => new Response('added'));
`,
    };
    assert.deepEqual(accessOf(kit), { 'GET /books': 'public', 'POST /books': 'authenticated' });
    const remix = {
      'package.json': dependsOn('@remix-run/node', '@remix-run/dev'),
      'app/session.server.js': `export const member = (then) => async (args) => {
  if (!args.request.headers.get('authorization')) throw new Response('', { status: 401 });
  return then(args);
};
`,
      'app/routes/books.jsx': `import { member } from '~/session.server';
export const loader = () => ({ books: [] });
export const action = member(() => ({ added: 1 }));
`,
    };
    assert.deepEqual(accessOf(remix), { 'GET /books': 'public', 'POST /books': 'authenticated' });
  });
});

describe('layouts of SvelteKit that send visitors away', () => {
  it('guard the pages below them that wait for them, and no actions', () => {
    const files = {
      'package.json': dependsOn('@sveltejs/kit'),
      'src/routes/(members)/+layout.server.js': `import { redirect } from '@sveltejs/kit';
export const load = ({ cookies }) => {
  if (!cookies.get('session')) redirect(303, '/sign-in');
};
`,
      'src/routes/(members)/books/+page.server.js': `export const load = async ({ parent }) => {
  await parent();
  return { books: [] };
};
export const actions = { add: async () => ({ added: 1 }) };
`,
      'src/routes/(members)/loans/+page.server.js': 'export const load = async () => ({ loans: [] });\n',
      'src/routes/help/+page.server.js': `export const load = async ({ parent }) => {
  await parent();
  return { topics: [] };
};
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /books': 'authenticated',
      'POST /books?/add': 'public',
      'GET /loans': 'public',
      'GET /help': 'public',
    });
  });
});

describe('routes that React Router lists', () => {
  it('do not follow from the names of their files besides', () => {
    const files = {
      'package.json': dependsOn('@react-router/dev', '@react-router/node', 'react-router'),
      'app/routes.ts': `import { layout, route } from '@react-router/dev/routes';
export default [layout('routes/frame.tsx', [route('books', 'routes/list.tsx')])];
`,
      'app/routes/frame.tsx': `import { Outlet } from 'react-router';
export const loader = () => ({ name: 'shelf' });
`,
      'app/routes/list.tsx': `import { data } from 'react-router';
export const loader = () => data([]);
`,
    };
    assert.deepEqual(Object.keys(accessOf(files)).sort(), ['GET /', 'GET /books']);
  });
});

describe('functions of AWS', () => {
  it('are behind what middy runs before them, and what asks for scopes', () => {
    const files = {
      'serverless.yml': `service: shelf
provider:
  name: aws
  httpApi:
    authorizers:
      people: { type: jwt, identitySource: $request.header.Authorization }
functions:
  list:
    handler: books.list
    events:
      - httpApi: GET /books
  stock:
    handler: books.stock
    events:
      - httpApi: GET /stock
  add:
    handler: books.add
    events:
      - httpApi: { method: POST, path: /books, authorizer: { name: people } }
  remove:
    handler: books.remove
    events:
      - httpApi: { method: DELETE, path: '/books/{id}', authorizer: { name: people, scopes: [books/write] } }
`,
      'books.js': `import middy from '@middy/core';
import cors from '@middy/http-cors';
const keyed = () => ({
  before: async ({ event }) => {
    if (event.headers['x-api-key'] !== process.env.KEY) return { statusCode: 401, body: '' };
  },
});
const timed = () => ({ before: async ({ event }) => console.log(event.rawPath), after: async () => {} });
export const list = middy(async () => ({ statusCode: 200, body: '[]' })).use(cors()).use(timed());
export const stock = middy(async () => ({ statusCode: 200, body: '3' })).use(cors()).use(keyed());
export const add = middy().use(cors()).handler(async () => ({ statusCode: 201, body: '' }));
export const remove = async () => ({ statusCode: 204 });
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /books': 'public',
      'GET /stock': 'authenticated',
      'POST /books': 'authenticated',
      'DELETE /books/:id': 'authorized',
    });
  });

  it('of SAM have the default authorizer of their own API', () => {
    const route = (type: string, path: string, more: string) => `
        One:
          Type: ${type}
          Properties: { Path: ${path}, Method: get${more} }`;
    const one = (name: string, event: string) => `
  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Handler: books.${name.toLowerCase()}
      Events:${event}`;
    const template = `Transform: AWS::Serverless-2016-10-31
Globals:
  HttpApi:
    Auth: { DefaultAuthorizer: Everywhere }
Resources:
  Closed:
    Type: AWS::Serverless::Api
    Properties:
      Auth: { DefaultAuthorizer: People }
  Open:
    Type: AWS::Serverless::Api
    Properties: { StageName: prod }${one('Mine', route('Api', '/mine', ', RestApiId: !Ref Closed'))}${one(
      'News',
      route('Api', '/news', ', RestApiId: !Ref Open'),
    )}${one('Plain', route('Api', '/plain', ''))}${one('Http', route('HttpApi', '/http', ''))}
`;
    const code = ['mine', 'news', 'plain', 'http']
      .map((name) => `exports.${name} = async () => ({ statusCode: 200, body: '' });`)
      .join('\n');
    assert.deepEqual(accessOf({ 'template.yaml': template, 'books.js': code }), {
      'GET /mine': 'authenticated',
      'GET /news': 'public',
      'GET /plain': 'public',
      'GET /http': 'authenticated',
    });
  });
});

describe('middleware of restify', () => {
  it('runs for all routes, whenever they were registered', () => {
    const text = `const restify = require('restify');
const errors = require('restify-errors');
const server = restify.createServer();
const other = restify.createServer();
server.get('/books', (req, res, next) => res.send([]));
other.get('/news', (req, res, next) => res.send([]));
server.use((req, res, next) => {
  if (!req.header('authorization')) return next(new errors.UnauthorizedError('sign in'));
  next();
});
`;
    assert.deepEqual(accessOf({ 'server.js': text }), {
      'GET /books': 'authenticated',
      'GET /news': 'public',
    });
    const byName = text.replace('if (!', 'if (!open.has(req.getRoute().name) && !');
    assert.deepEqual(accessOf({ 'server.js': `const open = new Set(['news']);\n${byName}` }), {
      'GET /books': 'not known',
      'GET /news': 'public',
    });
  });
});

describe('securities of tsoa', () => {
  it('are alternatives, and those of a method stand for those of its class', () => {
    const text = `import { Controller, Delete, Get, Post, Put, Route, Security } from 'tsoa';
@Route('books')
@Security('jwt', ['editor'])
export class Books extends Controller {
  @Get() public async list() { return []; }
  @Post() @Security('key') public async add() {}
  @Put() @Security('jwt', ['editor']) @Security('key') public async change() {}
  @Delete() @Security('jwt', ['editor']) @Security('jwt', ['owner']) public async remove() {}
}
`;
    assert.deepEqual(accessOf({ 'books.ts': text }), {
      'GET /books': 'authorized',
      'POST /books': 'authenticated',
      'PUT /books': 'authenticated',
      'DELETE /books': 'authorized',
    });
  });
});

describe('classes of middleware of routing-controllers', () => {
  const middleware = `import { UnauthorizedError } from 'routing-controllers';
export class Badge {
  use(request: any, _response: any, next: () => void) {
    if (request.headers['x-badge'] !== process.env.BADGE) throw new UnauthorizedError();
    next();
  }
}
export class Clock {
  use(request: any, _response: any, next: () => void) {
    request.began = Date.now();
    next();
  }
}
`;

  it('guard where a decorator puts them, whatever types their parameters have', () => {
    const text = `import { Controller, Get, Post, UseBefore } from 'routing-controllers';
import { Badge, Clock } from './middleware';
export abstract class Base {
  @Get('/state') state() { return 'on'; }
}
@Controller('/gates')
@UseBefore(Clock)
export class Gates {
  @Get('/') list() { return []; }
  @Post('/') @UseBefore(Badge) open() { return 'open'; }
}
@Controller('/doors')
@UseBefore(Badge)
export class Doors extends Base {}
`;
    assert.deepEqual(accessOf({ 'middleware.ts': middleware, 'gates.ts': text }), {
      'GET /gates': 'public',
      'POST /gates': 'authenticated',
      'GET /doors/state': 'authenticated',
    });
  });

  it('guard all controllers of an application that lists them', () => {
    const text = `import { Controller, createExpressServer, Get, Middleware } from 'routing-controllers';
import { Badge, Clock } from './middleware';
@Controller('/books')
class Books {
  @Get('/') list() { return []; }
}
@Middleware({ type: 'before' })
class Everywhere extends Badge {
  use(request: any, response: any, next: any) {
    if (!request.headers.authorization) return response.status(401).end();
    next();
  }
}
createExpressServer({ controllers: [Books], middlewares: [Clock, Everywhere] }).listen(80);
`;
    assert.deepEqual(accessOf({ 'middleware.ts': middleware, 'books.ts': text }), {
      'GET /books': 'authenticated',
    });
  });
});

describe('hooks of Elysia', () => {
  it('hold as far as they say, for what is registered behind them', () => {
    const text = `import { Elysia } from 'elysia';
const asks = ({ headers, status }) => {
  if (!headers.authorization) return status(401);
};
const local = new Elysia().onBeforeHandle(asks).get('/local', () => 'l');
const lifted = new Elysia().onBeforeHandle({ as: 'scoped' }, asks).get('/lifted', () => 'l');
const inner = new Elysia().use(lifted).get('/inner', () => 'i');
const general = new Elysia().onBeforeHandle({ as: 'global' }, asks);
const deep = new Elysia().use(general).get('/deep', () => 'd');
new Elysia()
  .get('/', () => 'home')
  .use(local)
  .get('/after-local', () => 'a')
  .use(inner)
  .get('/after-inner', () => 'a')
  .use(deep)
  .get('/after-deep', () => 'a')
  .listen(80);
`;
    assert.deepEqual(accessOf({ 'server.ts': text }), {
      'GET /': 'public',
      'GET /local': 'authenticated',
      'GET /after-local': 'public',
      'GET /lifted': 'authenticated',
      'GET /inner': 'authenticated',
      'GET /after-inner': 'public',
      'GET /deep': 'authenticated',
      'GET /after-deep': 'authenticated',
    });
  });
});
