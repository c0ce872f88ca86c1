/** Shapes that maps of real applications got wrong before: written anew, one test a shape. */
import assert from 'node:assert/strict';
import { type EndpointReport, endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `METHOD /path` -> what is said of each endpoint in these files, sorted by file and line. */
function mapOf(
  files: Readonly<Record<string, string>>,
  say: (endpoint: EndpointReport) => string,
): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///api/${path}`, text));
  const { endpoints, problems } = endpointReports(workspaceWith(sources));
  assert.deepEqual(problems, []);
  const rows = endpoints.map((each) => [`${each.method} ${each.path}`, say(each)] as const);
  assert.equal(new Set(rows.map(([name]) => name)).size, rows.length, 'no endpoint stands there twice');
  return Object.fromEntries(rows);
}

/** `public`, `authenticated`, `authorized` or `not known`. */
function access({ authenticated, authorized }: EndpointReport): string {
  if (authorized) return 'authorized';
  if (authenticated) return 'authenticated';
  return authenticated === false ? 'public' : 'not known';
}

const accessOf = (files: Readonly<Record<string, string>>) => mapOf(files, access);

describe('handlers that sign in', () => {
  const app = `const express = require('express');
const passport = require('passport');
const app = express();
`;

  it('are public, whatever they turn away', () => {
    const text = `${app}
const { db } = require('./db');
app.post('/login', (req, res, next) => {
  if (req.user) return res.redirect('/');
  passport.authenticate('local', (error, user) => {
    if (error) return next(error);
    if (!user) return res.redirect('/login');
    req.logIn(user, (error) => (error ? next(error) : res.redirect('/')));
  })(req, res, next);
});
app.get('/login/:token', async (req, res, next) => {
  if (req.user) return res.redirect('/');
  if (!/^[0-9a-f]+$/.test(req.params.token)) return res.redirect('/login');
  const user = await db.findByToken(req.params.token);
  if (!user) return res.redirect('/login');
  req.logIn(user, (error) => {
    if (error) return next(error);
    res.redirect('/');
  });
});
app.post('/login/key', async (req, res) => {
  const challenge = req.session.challenge;
  if (!req.body.answer || !challenge) return res.redirect('/login');
  req.logIn(await db.verified(req.body.answer, challenge), () => res.redirect('/'));
});
`;
    assert.deepEqual(accessOf({ 'app.js': text, 'db.js': 'exports.db = open();' }), {
      'POST /login': 'public',
      'GET /login/:token': 'public',
      'POST /login/key': 'public',
    });
  });

  it('are not what asks for a user and then renews the session', () => {
    const text = `${app}
app.post('/password', async (req, res) => {
  if (!req.session.user) return res.redirect('/login');
  await change(req.session.user.id, req.body.password);
  req.session.regenerate(() => res.redirect('/'));
});
app.post('/settings', async (req, res) => {
  const id = req.session.get('userId');
  if (!id) return res.status(401).end();
  await change(id, req.body.mail);
  return res.redirect('/settings');
});
const userOf = (req) => req.session.get('member');
app.post('/keys', async (req, res) => {
  const member = userOf(req);
  if (!member) return res.status(401).end();
  req.session.regenerate(() => res.json(makeKey(member)));
});
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'POST /password': 'authenticated',
      'POST /settings': 'authenticated',
      'POST /keys': 'authenticated',
    });
  });

  it('may work on a token in the data that decorators take from the request', () => {
    const files = {
      'package.json': '{"dependencies":{"@nestjs/common":"11","@nestjs/jwt":"11"}}',
      'auth.service.ts': `import { Injectable, UnprocessableEntityException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}
  async confirm(hash: string) {
    try {
      return await this.jwt.verifyAsync<{ id: string }>(hash, { secret: process.env.MAIL_KEY });
    } catch {
      throw new UnprocessableEntityException({ hash: 'not valid' });
    }
  }
}
`,
      'auth.controller.ts': `import { Body, Controller, Post, Headers } from '@nestjs/common';
import { AuthService } from './auth.service';
@Controller('auth')
export class AuthController {
  constructor(private readonly service: AuthService) {}
  @Post('confirm') confirm(@Body() body: { hash: string }) { return this.service.confirm(body.hash); }
  @Post('check') check(@Headers('authorization') token: string) { return this.service.confirm(token); }
}
`,
    };
    assert.deepEqual(accessOf(files), {
      'POST /auth/confirm': 'public',
      'POST /auth/check': 'authenticated',
    });
  });
});

describe('guards that are told to ask for nothing', () => {
  it('let everybody through', () => {
    const files = {
      'rights.ts': `export const NONE = 'NONE';\nexport const ADMIN = 'ADMIN';\n`,
      'controller.ts': `import { Router } from 'express';
import { NONE } from './rights';
const allow = (right: string | string[] = []) => async (req, res, next) => {
  const rights = (Array.isArray(right) ? right : [right]).filter((each) => each !== NONE);
  if (!rights.length) return next();
  if (req.mayAll && (await req.mayAll(rights))) return next();
  return res.status(403).end();
};
export class Controller {
  router;
  constructor() { this.router = Router(); }
  route(options) { this.router[options.method](options.path, allow(options.right), options.handler); }
}
`,
      'app.ts': `import express from 'express';
import { Controller } from './controller';
import { ADMIN, NONE } from './rights';
class Books extends Controller {
  constructor() {
    super();
    this.route({ method: 'get', path: '/books', right: NONE, handler: this.answer });
    this.route({ method: 'put', path: '/books', right: [NONE], handler: this.answer });
    this.route({ method: 'post', path: '/books', right: [ADMIN, NONE], handler: this.answer });
    this.route({ method: 'delete', path: '/books', right: ADMIN, handler: this.answer });
  }
  answer(req, res) { res.json({}); }
}
const app = express();
app.use((req, res, next) => {
  const user = req.user;
  req.mayAll = async (rights) => Boolean(user) && rights.every((each) => user.rights.includes(each));
  next();
});
app.use(new Books().router);
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /books': 'public',
      'PUT /books': 'public',
      'POST /books': 'authorized',
      'DELETE /books': 'authorized',
    });
  });
});

describe('guards of some requests only', () => {
  it('are not taken for guards of all', () => {
    const text = `const app = require('express')();
const jwt = require('jsonwebtoken');
const asMember = (req) => {
  const user = jwt.verify(req.headers.authorization, process.env.KEY);
  if (!user) throw Object.assign(new Error('Unauthorized'), { status: 401 });
};
app.post('/verify', (req, res) => {
  switch (req.body.kind) {
    case 'mail':
      asMember(req);
      return res.json(changeMail(req.body));
    default:
      return res.json(confirm(req.body));
  }
});
app.post('/members', (req, res) => {
  asMember(req);
  res.json({});
});
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'POST /verify': 'not known',
      'POST /members': 'authenticated',
    });
  });
});

describe('guards of paths that helpers tell apart', () => {
  it('hold for these paths alone', () => {
    const text = `const app = require('express')();
const isClient = ({ path }) => path && path.indexOf('/client') > -1;
const isProxy = ({ path }) => {
  if (!path) return;
  return path.indexOf('/proxy') === 0 || path.indexOf('/old') !== -1;
};
app.use(async (req, res, next) => {
  if (req.user) return next();
  if (isClient(req) || isProxy(req)) {
    if (!(await tokens.find(req.header('authorization')))) return res.status(401).end();
  }
  next();
});
const answer = (req, res) => res.json({});
app.get('/client/books', answer);
app.get('/health', answer);
`;
    const { 'GET /health': health, 'GET /client/books': client } = accessOf({ 'app.js': text });
    assert.deepEqual([health, client], ['public', 'authenticated']);
  });
});

describe('hooks of an instance', () => {
  it('hold for the routes that come after them, and stay where a function puts them', () => {
    const books = `import { Elysia } from 'elysia';
const signedIn = (app: Elysia) =>
  app.derive(({ headers, status }) => {
    if (!headers.authorization) throw status(401);
    return { token: headers.authorization };
  });
export const books = new Elysia({ prefix: '/books' })
  .get('/', () => [])
  .use(signedIn)
  .get('/mine', () => [])
  .onBeforeHandle(({ headers, status }) => {
    if (headers['x-api-key'] !== process.env.KEY) return status(401);
  })
  .delete('/:id', ({ params }) => params.id);
`;
    const app = `import { Elysia } from 'elysia';
import { books } from './books';
new Elysia().use(books).get('/health', () => 'ok').listen(3000);
`;
    const guards = mapOf({ 'src/books.ts': books, 'src/app.ts': app }, (each) =>
      each.guards.map(({ name }) => name).join(' > '),
    );
    assert.deepEqual(guards, {
      'GET /books': '',
      'GET /books/mine': 'signedIn',
      'DELETE /books/:id': 'signedIn > handler',
      'GET /health': '',
    });
  });
});

describe('applications that are handed on', () => {
  it('are known behind the default export that is required', () => {
    const loader = `export default ({ app }) => {
  app.get('/status', (request, response) => response.end());
};
`;
    const app = (load: string) => `import express from 'express';
async function start() {
  const app = express();
  ${load}
  app.listen(3000);
}
start();
`;
    for (const load of [
      `require('./loader').default({ app });`,
      `(await import('./loader')).default({ app });`,
      `const { default: load } = await import('./loader');
  load({ app });`,
    ])
      assert.deepEqual(accessOf({ 'app.ts': app(load), 'loader.ts': loader }), { 'GET /status': 'public' });
  });
});

describe('routes that another file has registered', () => {
  it('come after what stands at the top of the file of their application', () => {
    const files = {
      'api.js': `const restify = require('restify');
const books = require('./books');
const server = restify.createServer();
server.use(async (req, res) => {
  if (req.headers['x-access-token'] !== process.env.TOKEN) {
    res.status(403);
    throw new Error('Invalid token');
  }
});
module.exports = () => {
  books(server);
  server.listen(3000);
};
`,
      'books.js': `module.exports = (server) => {
  server.get('/books', async (req, res) => res.json([]));
};
`,
      'main.js': `require('./api')();
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'authorized' });
  });
});

describe('guards whose condition is kept in a variable', () => {
  it('are not known, and never open', () => {
    const text = `const app = require('express')();
app.use(async (req, res, next) => {
  const token = req.headers['x-access-token'];
  let isRequired = false;
  if (settings.accessToken) {
    isRequired = true;
    if (settings.accessToken === token) return next();
  }
  if (isRequired) return res.status(403).end();
  next();
});
app.get('/books', (req, res) => res.json([]));
`;
    assert.deepEqual(accessOf({ 'app.js': text }), { 'GET /books': 'not known' });
  });
});

describe('errors that are kept before they are thrown', () => {
  it('say what they say where they are made', () => {
    const text = `const errors = require('restify-errors');
const server = require('restify').createServer();
server.use(async (req) => {
  const error = new errors.UnauthorizedError('Sign in first');
  if (!req.query.ticket) throw error;
});
server.get('/books', async (req, res) => res.json([]));
`;
    assert.deepEqual(accessOf({ 'app.js': text }), { 'GET /books': 'authenticated' });
  });
});

describe('folders of plugins', () => {
  it('are found from the file that loads them, with the prefixes that the files export', () => {
    const app = `import AutoLoad from '@fastify/autoload';
import { join } from 'desm';
export default async function (fastify, options) {
  fastify.register(AutoLoad, { dir: join(import.meta.url, 'routes'), options });
}
`;
    const books = `module.exports = async function (fastify) {
  fastify.get('/:id', async (request) => request.params.id);
};
`;
    const files = {
      'app.js': app,
      'routes/books/index.js': books,
      'routes/notes/index.js': `${books}module.exports.autoPrefix = '/v2/notes';\n`,
    };
    assert.deepEqual(Object.keys(accessOf(files)).sort(), ['GET /books/:id', 'GET /v2/notes/:id']);
  });
});

describe('paths that begin with a name', () => {
  it('have parameters with patterns, too', () => {
    const text = `const router = require('express').Router();
const base = '/books';
router.get(\`\${base}/:id(\\\\d+)\`, (req, res) => res.send(''));
require('express')().use(router);
`;
    assert.deepEqual(Object.keys(accessOf({ 'app.js': text })), ['GET /books/:id']);
  });
});

describe('functions of a platform', () => {
  it('that are given an application answer nothing beside it', () => {
    const files = {
      'serverless.yml': `service: books
functions:
  api:
    handler: handler.api
    events:
      - httpApi: GET /books
`,
      'handler.js': `const serverless = require('serverless-http');
const app = require('express')();
app.get('/books', (req, res) => res.json([]));
exports.api = serverless(app);
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'public' });
  });

  it('stand there once, under whatever names they are exported', () => {
    const files = {
      'serverless.yml': `service: books
functions:
  page:
    handler: page.show
    events:
      - http: GET /page
`,
      'page.js': `export const show = async (event) => ({ statusCode: 200, body: event.path });
export default show;
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /page': 'public' });
  });
});

describe('controllers that are named by folders', () => {
  it('belong to the application that is told the folders', () => {
    const app = `import { createExpressServer } from 'routing-controllers';
const folders = (process.env.CONTROLLERS ?? '').split(',');
createExpressServer({ controllers: folders.map((each) => \`\${process.cwd()}/\${each}\`) }).listen(3000);
`;
    const books = `import { Authorized, Get, JsonController, Param } from 'routing-controllers';
@Authorized()
@JsonController('/books')
export class BookController {
  @Get('/:id')
  one(@Param('id') id: string) {
    return { id };
  }
}
`;
    assert.deepEqual(accessOf({ 'src/app.ts': app, 'src/books.ts': books }), {
      'GET /books/:id': 'authenticated',
    });
  });
});

describe('paths that are regular expressions', () => {
  it('are written as paths where all of them is understood', () => {
    const text = `const app = require('express')();
const handler = (req, res) => res.send('');
app.get([/^\\/img\\/.*/, /^\\/icons\\/.*$/], handler);
app.get(/^\\/books\\/(\\d+)$/, handler);
app.get(/^\\/books\\/(?<id>[^/]+)\\/pages\\/?$/, handler);
app.get(/^\\/about\\.html$/, handler);
app.get(/\\/old/, handler);
app.get(/^\\/(?!api).*/, handler);
`;
    assert.deepEqual(
      mapOf({ 'app.js': text }, ({ pathKnown }) => String(pathKnown)),
      {
        'GET /img/*': 'true',
        'GET /icons/*': 'true',
        'GET /books/:0': 'true',
        'GET /books/:id/pages': 'true',
        'GET /about.html': 'true',
        'GET /old': 'false',
        'GET /*': 'false',
      },
    );
  });
});

describe('validators', () => {
  it('are not taken for guards because of what they are called with', () => {
    const text = `const app = require('express')();
const Joi = require('joi');
const authValidation = require('./schemas');
const validate = (schema) => (req, res, next) => {
  const { error } = Joi.compile(schema).validate({ body: req.body, query: req.query });
  if (error) return next(new Error(error.details.map((each) => each.message).join(', ')));
  next();
};
app.post('/register', validate(authValidation.register), (req, res) => res.json({}));
`;
    assert.deepEqual(
      accessOf({ 'app.js': text, 'schemas.js': `exports.register = require('joi').object();` }),
      {
        'POST /register': 'public',
      },
    );
  });
});

describe('applications of tests', () => {
  it('add nothing to what they put somewhere', () => {
    const files = {
      'package.json': '{"dependencies":{"hono":"4"}}',
      'src/create.ts': `import { Hono } from 'hono';
export const createApp = () => new Hono();
export const createTestApp = (router: Hono) => createApp().route('/', router);
`,
      'src/books.ts': `import { Hono } from 'hono';
export const books = new Hono().get('/books', (c) => c.json([]));
`,
      'src/app.ts': `import { books } from './books';
import { createApp } from './create';
const app = createApp();
[books].forEach((each) => { app.route('/', each); });
`,
      'src/books.test.ts': `import { books } from './books';
import { createTestApp } from './create';
createTestApp(books);
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /books': 'public' });
  });
});

describe('plugins of Fastify', () => {
  const limits = ({ rateLimited }: EndpointReport) => String(rateLimited);

  it('guard what they are registered with, unless a route says otherwise', () => {
    const text = `const fastify = require('fastify')();
fastify.register(require('@fastify/rate-limit'), { max: 100 });
fastify.register(require('@fastify/bearer-auth'), { keys: new Set([process.env.KEY]) });
fastify.get('/books', async () => ({}));
fastify.get('/health', { config: { rateLimit: false } }, async () => ({}));
fastify.post('/letters', { config: { rateLimit: { max: 3 } } }, async () => ({}));
`;
    assert.deepEqual(mapOf({ 'app.js': text }, limits), {
      'GET /books': 'true',
      'GET /health': 'false',
      'POST /letters': 'true',
    });
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /books': 'authenticated',
      'GET /health': 'authenticated',
      'POST /letters': 'authenticated',
    });
  });

  it('are found in folders whose files only name them', () => {
    const files = {
      'app.js': `const path = require('node:path');
const autoload = require('@fastify/autoload');
module.exports = async function (fastify) {
  fastify.register(autoload, { dir: path.join(__dirname, 'plugins') });
  fastify.register(autoload, { dir: path.join(__dirname, 'routes') });
};
`,
      'plugins/limit.js': `const rateLimit = require('@fastify/rate-limit');
module.exports = rateLimit;
module.exports.autoConfig = { max: 100 };
`,
      'routes/root.js': `module.exports = async (fastify) => { fastify.get('/books', async () => ({})); };`,
    };
    assert.deepEqual(mapOf(files, limits), { 'GET /books': 'true' });
  });

  it('put functions on the request that are called as its methods', () => {
    const files = {
      'rights.ts': `import fp from 'fastify-plugin';
import type { FastifyReply, FastifyRequest } from 'fastify';
function mayOnly(this: FastifyRequest, reply: FastifyReply, role: string) {
  if (!this.session.user.roles.includes(role)) reply.status(403).send('No');
}
async function asAdmin(this: FastifyRequest, reply: FastifyReply) {
  this.mayOnly(reply, 'admin');
}
export default fp(async (fastify) => {
  fastify.decorateRequest('mayOnly', mayOnly);
  fastify.decorateRequest('asAdmin', asAdmin);
  fastify.decorateRequest('asMember', async function (reply) {
    if (!this.session.user) reply.unauthorized();
  });
});
`,
      'app.ts': `import Fastify from 'fastify';
import rights from './rights.ts';
const app = Fastify();
app.register(rights);
app.get('/books', { preHandler: (request, reply) => request.asMember(reply) }, async () => ({}));
app.delete('/books/:id', { preHandler: (request, reply) => request.asAdmin(reply) }, async () => ({}));
app.get('/open', async () => ({}));
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /books': 'authenticated',
      'DELETE /books/:id': 'authorized',
      'GET /open': 'public',
    });
  });
});

describe('what is not known', () => {
  it('is said of each endpoint, with the reason', () => {
    const text = `const express = require('express');
const { compress, audited } = require('./elsewhere');
const app = express();
app.use(compress());
app.get('/books', (req, res) => res.json({ title: 'A', pages: 9 }));
app.get(process.env.PREFIX + '/pages', (req, res) => res.json(audited(req)));
app.get('/letters', audited.letters);
`;
    const said = mapOf({ 'app.js': text }, ({ replies, notKnown }) =>
      [
        ...replies.map(({ status, kind, fields }) => `${status} ${kind} ${fields?.join() ?? '?'}`),
        ...notKnown.map(({ what, why }) => `${what}: ${why}`),
      ].join('; '),
    );
    const middleware = 'middleware: what `compress()` does is not known';
    assert.deepEqual(said, {
      'GET /books': `200 body title,pages; ${middleware}`,
      'GET /*/pages': `200 body ?; path: a part of it is not a text that is known; ${middleware}; reply: what a reply holds is not known`,
      'GET /letters': `handler: \`audited.letters\` could not be resolved; ${middleware}; access: \`audited.letters\` could not be resolved; validation: the handler is not read; reply: the handler is not read`,
    });
  });
});

describe('what is put under a name on the context', () => {
  it('counts for what it was made of', () => {
    const text = `import { Hono } from 'hono';
import { verify } from 'hono/jwt';
const app = new Hono();
app.use(async (c, next) => {
  const token = c.req.header('Authorization');
  if (token) c.set('member', await verify(token, process.env.KEY));
  c.set('shelf', 'novels');
  await next();
});
const needMember = async (c, next) => {
  if (!c.get('member')) return c.json({}, 401);
  await next();
};
const needAdmin = async (c, next) => {
  if (c.var.member?.role !== 'admin') return c.json({}, 403);
  await next();
};
const needShelf = async (c, next) => {
  if (!c.get('shelf')) return c.json({}, 404);
  await next();
};
app.get('/me', needMember, (c) => c.json({}));
app.get('/users', needAdmin, (c) => c.json({}));
app.get('/shelf', needShelf, (c) => c.json({}));
`;
    assert.deepEqual(accessOf({ 'app.ts': text }), {
      'GET /me': 'authenticated',
      'GET /users': 'authorized',
      'GET /shelf': 'public',
    });
  });
});

describe('paths that are put together', () => {
  it('are known behind names, in tables and in other files', () => {
    const files = {
      'paths.ts': `const base = '/books';\nexport const one = \`\${base}/:id\`;\n`,
      'controller.ts': `import { Router } from 'express';
export class Controller {
  router;
  constructor() { this.router = Router(); }
  route(options) { this.router[options.method](options.path, options.handler); }
  get(path, handler) { this.route({ method: 'get', path, handler }); }
  // Nobody calls it: it registers nothing.
  put(path, handler) { this.route({ method: 'put', path, handler }); }
}
`,
      'app.ts': `import express from 'express';
import { Controller } from './controller';
import { one } from './paths';
const pages = \`\${one}/pages\`;
class Books extends Controller {
  constructor() {
    super();
    this.route({ method: 'get', path: one, handler: this.answer });
    this.route({ method: 'post', path: pages, handler: this.answer });
    this.get(\`\${pages}/:page\`, this.answer);
  }
  answer(request, response) { response.json({}); }
}
const app = express();
app.use('/api', new Books().router);
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /api/books/:id': 'public',
      'POST /api/books/:id/pages': 'public',
      'GET /api/books/:id/pages/:page': 'public',
    });
  });
});

describe('routers of classes that are made several times', () => {
  const paths = (files: Readonly<Record<string, string>>) =>
    Object.entries(
      mapOf(files, ({ pathKnown, prefixKnown }) => (pathKnown && prefixKnown ? '' : ' not known')),
    )
      .map(([name, known]) => name + known)
      .sort();

  it('have the prefix that each object is told', () => {
    const app = `import express, { Router } from 'express';
class Shelf {
  readonly router = Router();
  constructor(private readonly name: string) {
    this.router.get(\`/\${name}\`, (req, res) => res.json([]));
  }
}
class Desk {
  router: Router;
  constructor(prefix: string) {
    this.router = Router();
    this.routes(prefix);
  }
  routes(prefix: string) {
    this.router.get(prefix + '/open', (req, res) => res.json([]));
    this.router.post('/close', (req, res) => res.json([]));
  }
}
const app = express();
app.use('/a', new Shelf('books').router);
app.use('/b', new Shelf('maps').router);
app.use('/c', new Desk('/x').router);
app.use('/d', new Desk('/y').router);
app.listen(3000);
`;
    assert.deepEqual(paths({ 'app.ts': app }), [
      'GET /a/books',
      'GET /b/maps',
      'GET /c/x/open',
      'GET /d/y/open',
      'POST /c/close',
      'POST /d/close',
    ]);
  });

  it('have it also where a class above registers, and where a condition chooses', () => {
    const controller = `import { Router, type IRouter } from 'express';
export default class Controller {
  app: IRouter;
  constructor(config: object) { this.app = Router(); }
  route(options: { method: 'get' | 'post'; path: string; handler: Function }) {
    this.app[options.method](options.path, options.handler.bind(this));
  }
  get router() { return this.app; }
}
`;
    const fields = `import Controller from './controller.ts';
export class Fields extends Controller {
  constructor(config: object, services: object, mode: 'all' | 'project' = 'all') {
    super(config);
    const prefix = mode === 'all' ? '' : '/:project/fields';
    this.route({ method: 'get', path: prefix, handler: this.list });
    this.route({ method: 'get', path: \`\${prefix}/:field\`, handler: this.one });
  }
  list(req, res) { res.json([]); }
  one(req, res) { res.json({}); }
}
`;
    const app = `import express from 'express';
import { Fields } from './fields.ts';
const app = express();
app.use('/fields', new Fields({}, {}).router);
app.use('/projects', new Fields({}, {}, 'project').router);
app.listen(3000);
`;
    assert.deepEqual(paths({ 'controller.ts': controller, 'fields.ts': fields, 'app.ts': app }), [
      'GET /fields',
      'GET /fields/:field',
      'GET /projects/:project/fields',
      'GET /projects/:project/fields/:field',
    ]);
  });

  it('keep routes that are registered after they were made', () => {
    const app = `import express, { Router } from 'express';
class Base { router = Router(); }
class Late extends Base {
  constructor(readonly name: string) { super(); }
  register() { this.router.get('/late', (req, res) => res.json([])); return this; }
}
const app = express();
const first = new Late('a');
first.register();
app.use('/e', first.router);
app.use('/f', new Late('b').register().router);
app.listen(3000);
`;
    assert.deepEqual(paths({ 'app.ts': app }), ['GET /e/late', 'GET /f/late']);
  });
});

describe('guards of those alone who show a credential', () => {
  it('ask for no rights where others come through', () => {
    const app = `import express from 'express';
const find = (secret: string) => tokens.get(secret);
const tokens = new Map<string, { kind: string }>();
const parse = (secret: string | undefined) => {
  if (!secret) return undefined;
  return { version: secret.startsWith('v2') ? 'v2' : 'v1', secret };
};
const narrow = (req, res, next) => {
  const parsed = parse(req.header('authorization'));
  let holder;
  if (parsed?.version === 'v2') holder = find(parsed.secret);
  else if (parsed) holder = find(parsed.secret);
  if (holder) {
    if (holder.kind === 'frontend') {
      res.status(403).end();
      return;
    }
    req.user = holder;
  }
  next();
};
const strict = (req, res, next) => {
  if (!req.user) return res.status(401).end();
  next();
};
const app = express();
app.get('/open', narrow, (req, res) => res.json([]));
app.get('/closed', narrow, strict, (req, res) => res.json([]));
app.get('/own', (req, res, next) => {
  if (!req.user) return res.status(401).end();
  if (req.user.kind !== 'admin') return res.status(403).end();
  next();
}, (req, res) => res.json([]));
`;
    assert.deepEqual(accessOf({ 'app.ts': app }), {
      'GET /open': 'public',
      'GET /closed': 'authorized',
      'GET /own': 'authorized',
    });
  });
});

describe('a denial for what the rest of the request says', () => {
  it('is no right where somebody is known by a credential', () => {
    const app = `import express from 'express';
import path from 'node:path';
const app = express();
app.get('/files', (req, res) => {
  if (!req.user) return res.status(401).end();
  const file = path.resolve('files', req.query.name);
  if (!file.startsWith(path.resolve('files'))) return res.status(403).end();
  res.sendFile(file);
});
app.post('/all', (req, res) => {
  if (!req.user) return res.status(401).end();
  if (req.user.role !== 'admin') return res.status(403).end();
  res.json({});
});
app.post('/keys', (req, res) => {
  if (req.headers['x-api-key'] !== process.env.KEY) return res.status(403).end();
  res.json({});
});
`;
    assert.deepEqual(accessOf({ 'app.ts': app }), {
      'GET /files': 'authenticated',
      'POST /all': 'authorized',
      'POST /keys': 'authorized',
    });
  });
});

describe('middleware below a text that is not known', () => {
  it('runs for the paths that hold what is known of it', () => {
    const app = `import express from 'express';
import { settings } from 'settings';
const signedIn = (req, res, next) => (req.headers.authorization ? next() : res.sendStatus(401));
const app = express();
app.use(\`\${settings.base}/api\`, signedIn);
app.get('/api/books', (req, res) => res.json([]));
app.get('/below/api/books', (req, res) => res.json([]));
app.get('/health', (req, res) => res.json({}));
`;
    assert.deepEqual(accessOf({ 'app.ts': app }), {
      'GET /api/books': 'authenticated',
      'GET /below/api/books': 'authenticated',
      'GET /health': 'public',
    });
  });
});

describe('a handler that hands on what it does not answer', () => {
  it('is an endpoint if it answers anything, be it with a status alone', () => {
    const app = `import express from 'express';
const app = express();
app.all('/*rest', (req, res, next) => {
  res.header('Access-Control-Allow-Headers', 'Authorization');
  if (req.method === 'OPTIONS') res.sendStatus(204);
  else next();
});
app.get('/ping', (req, res, next) => {
  if (req.query.deep) return next();
  res.end();
});
app.delete('/cache', (req, res, next) => {
  if (!req.query.all) return next();
  res.sendStatus(204);
});
app.get('/checked', (req, res, next) => {
  if (!req.query.id) return res.status(400).end();
  next();
});
app.get('/checked', (req, res) => res.json({}));
`;
    assert.deepEqual(Object.keys(accessOf({ 'app.ts': app })), [
      'GET /ping',
      'DELETE /cache',
      'GET /checked',
    ]);
  });
});

describe('tables of handlers by method', () => {
  const files = {
    'package.json': '{ "dependencies": { "next": "16", "@acme/tracing": "1" } }',
    'src/methods.ts': `import { trace } from '@acme/tracing';
import type { NextApiRequest, NextApiResponse } from 'next';
type Handler = (request: NextApiRequest, response: NextApiResponse) => unknown;
type Handlers = Partial<Record<'GET' | 'POST' | 'DELETE', Handler>>;
const refused: Handler = () => {
  throw new Error('there is no such method here');
};
export function withMethods(handlers: Handlers) {
  return (request: NextApiRequest, response: NextApiResponse) =>
    trace(async () => {
      const method = request.method as keyof Handlers;
      const all = { ...{ GET: refused, POST: refused, DELETE: refused }, ...handlers };
      try {
        return await all[method](request, response);
      } catch {
        return response.status(500).json({ message: 'failed' });
      }
    });
}
export function byMethod(handlers: Handlers) {
  return async (request: NextApiRequest, response: NextApiResponse) => {
    const handle = handlers[request.method as keyof Handlers];
    if (!handle) return response.status(405).end();
    return handle(request, response);
  };
}
`,
    'src/pages/api/shelves.ts': `import { withMethods } from '../../methods';
export default withMethods({
  GET: (request, response) => response.json([]),
  POST: (request, response) => {
    if (!request.headers.authorization) return response.status(401).end();
    response.json({ added: true });
  },
});
`,
    'src/pages/api/books.ts': `import { byMethod } from '../../methods';
export default byMethod({
  GET: (request, response) => response.json([]),
  DELETE: (request, response) => {
    if (!request.headers.authorization) return response.status(401).end();
    response.json({ removed: true });
  },
});
`,
  };

  it('are read for the method that is asked for, whoever calls them', () => {
    assert.deepEqual(accessOf(files), {
      'GET /api/books': 'public',
      'DELETE /api/books': 'authenticated',
      'GET /api/shelves': 'public',
      'POST /api/shelves': 'authenticated',
    });
  });
});

describe('wrappers of the project around those of a library that is not known', () => {
  const files = {
    'package.json': '{ "dependencies": { "next": "16", "@acme/tracing": "1" } }',
    'lib/traced.ts': `import { makeTraced } from '@acme/tracing';
export const traced = makeTraced({ service: 'books' });
`,
    'lib/with-member.ts': `import { cookies } from 'next/headers';
import { sessions } from './sessions';
import { traced } from './traced';
export const withMember = (handler: (request: Request) => Promise<Response>) =>
  traced(async (request: Request) => {
    const token = (await cookies()).get('session')?.value;
    const member = token ? await sessions.memberOf(token) : null;
    if (!member) return new Response('who are you?', { status: 401 });
    return await handler(request);
  });
export const withNothing = (handler: (request: Request) => Promise<Response>) =>
  traced(async (request: Request) => await handler(request));
`,
    'app/api/books/route.ts': `import { withMember, withNothing } from '../../../lib/with-member';
import { traced } from '../../../lib/traced';
export const POST = withMember(async () => Response.json({ added: true }));
export const GET = withNothing(async () => Response.json([]));
export const PUT = traced(async () => Response.json([]));
export const PATCH = POST;
`,
  };

  it('guard as what they give to it does', () => {
    assert.deepEqual(accessOf(files), {
      'GET /api/books': 'public',
      'PATCH /api/books': 'authenticated',
      'POST /api/books': 'authenticated',
      'PUT /api/books': 'public',
    });
  });
});

describe('functions that answer whether somebody may', () => {
  it('are read: their answer is a right, and one that only finds somebody is none', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "@trpc/server": "11" } }',
        'rights.ts': `type Member = { id: number; roles: string[]; name: string };
export const isKeeper = (member: Member) => member.roles.includes('keeper');
export const shown = (member: Member) => (member.name ? { id: member.id, roles: member.roles } : null);
`,
        'router.ts': `import { initTRPC, TRPCError } from '@trpc/server';
import { isKeeper, shown } from './rights';
const t = initTRPC.context<{ user: { id: number; roles: string[]; name: string } | null }>().create();
const forKeepers = t.middleware(async ({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  const mayGoOn = isKeeper(ctx.user);
  if (!mayGoOn) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'keepers only' });
  return next({ ctx });
});
const forMembers = t.middleware(async ({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  const member = shown(ctx.user);
  if (!member) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { member } });
});
export const router = t.router({
  weed: t.procedure.use(forKeepers).mutation(() => true),
  read: t.procedure.use(forMembers).query(() => true),
});
`,
      }),
      { 'MUTATION weed': 'authorized', 'QUERY read': 'authenticated' },
    );
  });
});

describe('routers that one function makes', () => {
  it('are told apart where one of them is put below the path of another', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "hono": "4" } }',
        'router.ts': `import { Hono } from 'hono';
export const createRouter = () => new Hono();
`,
        'books.ts': `import { createRouter } from './router';
export const books = createRouter()
  .get('/books', (c) => c.json([]))
  .delete('/books/:id', (c) => c.json({}));
`,
        'app.ts': `import { createRouter } from './router';
import { books } from './books';
const signedIn = async (c, next) => {
  if (!c.req.header('authorization')) return c.json({}, 401);
  await next();
};
const app = createRouter().use('*', signedIn).basePath('/api');
app.route('/', books);
app.get('/health', (c) => c.text('up'));
export default app;
`,
      }),
      {
        'GET /api/health': 'authenticated',
        'GET /api/books': 'authenticated',
        'DELETE /api/books/:id': 'authenticated',
      },
    );
  });
});

describe('projects that are built with Nitro by a plugin', () => {
  it('have the routes of its folders', () => {
    assert.deepEqual(
      accessOf({
        'package.json':
          '{ "dependencies": { "h3": "1" }, "devDependencies": { "vite-plugin-with-nitro": "0.0.3" } }',
        'nitro.config.ts': 'export default {};',
        'server/api/rates/index.ts': 'export default defineEventHandler(() => ({ usd: 1 }));',
        'server/api/rates/[id].delete.ts':
          'export default defineEventHandler((event) => getRouterParam(event, "id"));',
      }),
      { '* /api/rates': 'public', 'DELETE /api/rates/:id': 'public' },
    );
  });
});

describe('procedures whose context holds a key that was sent', () => {
  it('ask for it', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "@trpc/server": "11" } }',
        'router.ts': `import { initTRPC, TRPCError } from '@trpc/server';
import { keys } from './db';
const t = initTRPC.context<{ apiKey: string | null }>().create();
const withKey = t.procedure.use(async ({ ctx, next }) => {
  if (!ctx.apiKey) throw new TRPCError({ code: 'UNAUTHORIZED' });
  const key = await keys.find(ctx.apiKey);
  if (!key) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { key } });
});
export const router = t.router({
  upload: withKey.mutation(() => true),
  rates: t.procedure.query(() => true),
});
`,
      }),
      { 'MUTATION upload': 'authenticated', 'QUERY rates': 'public' },
    );
  });
});

describe('pages by which visitors come in', () => {
  it('are public where all end at the page for signing in, or who is signed in is sent elsewhere by a helper', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "next": "16", "next-intl": "4", "@supabase/ssr": "1" } }',
        'go.ts': `import { createNavigation } from 'next-intl/navigation';
const { redirect } = createNavigation({ locales: ['en'] });
export function go(to: { href: string; locale: string }): never {
  return redirect(to as never);
}
`,
        'session.ts': `import { cookies } from 'next/headers';
import { find } from './db';
export async function currentSession() {
  const id = (await cookies()).get('session')?.value;
  return id ? find(id) : null;
}
`,
        'app/google/route.ts': `import { currentSession } from '../../session';
import { go } from '../../go';
export async function GET() {
  const session = await currentSession();
  if (session) return go({ href: '/', locale: 'en' });
  return new Response(null, { status: 307, headers: { Location: 'https://accounts.example' } });
}
`,
        'app/books/route.ts': `import { currentSession } from '../../session';
import { redirect } from 'next/navigation';
export async function GET() {
  const session = await currentSession();
  if (!session) return redirect('/login');
  return Response.json([]);
}
`,
        'app/lost/page.tsx': `import { createServerClient } from '@supabase/ssr';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
export default function Page() {
  const mail = async (form: FormData) => {
    'use server';
    const supabase = createServerClient('u', 'k', { cookies: await cookies() });
    const { error } = await supabase.auth.resetPasswordForEmail(form.get('mail') as string);
    if (error) return redirect('/login?message=' + error.message);
    return redirect('/login?message=sent');
  };
  return <form action={mail} />;
}
`,
      }),
      { 'GET /google': 'public', 'GET /books': 'authenticated', 'ACTION mail': 'public' },
    );
  });
});

describe('handlers that find a session by themselves', () => {
  it('ask for it, whatever data they are sent beside it', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "@trpc/server": "11", "next-auth": "4" } }',
        'router.ts': `import { initTRPC } from '@trpc/server';
import { getServerSession } from 'next-auth/next';
import { options } from './options';
import { db } from './db';
const t = initTRPC.create();
export const router = t.router({
  rename: t.procedure.mutation(async ({ input }) => {
    const session = await getServerSession(options);
    if (!session?.user || input.id !== session?.user.id) return { renamed: false };
    await db.rename(input.id, input.name);
    return { renamed: true };
  }),
  count: t.procedure.mutation(async ({ input }) => db.count(input.id)),
});
`,
      }),
      { 'MUTATION rename': 'authorized', 'MUTATION count': 'public' },
    );
  });
});

describe('who is signed in and is sent away by a throw', () => {
  it('does not make the page a page for members', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "next": "16" } }',
        'session.ts': `import { cookies } from 'next/headers';
import { find } from './db';
export const currentSession = async () => {
  const id = (await cookies()).get('session')?.value;
  return id ? find(id) : null;
};
`,
        'app/forgotten/route.ts': `import { redirect } from '@acme/flash';
import { currentSession } from '../../session';
import { mails, users } from '../../db';
export async function POST(request: Request) {
  const session = await currentSession();
  if (session) throw redirect(302, '/');
  const user = await users.find((await request.json()).mail);
  if (user) await mails.send(user);
  return Response.json({ sent: true });
}
`,
      }),
      { 'POST /forgotten': 'public' },
    );
  });
});

describe('limiters with the name of what they limit', () => {
  it('guard nothing', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "hono": "4" } }',
        'app.ts': `import { Hono } from 'hono';
import { store } from '@acme/store';
const loginLimiter = async (c, next) => {
  const left = await store.take(c.req.header('authorization') ?? c.req.header('x-real-ip'));
  if (left < 0) return c.json({}, 429);
  await next();
};
const app = new Hono();
app.post('/enter', loginLimiter, (c) => c.json({}));
export default app;
`,
      }),
      { 'POST /enter': 'public' },
    );
  });
});

describe('routes of loops over tables', () => {
  const members = `export const signedIn = (req, res, next) => (req.headers.authorization ? next() : res.sendStatus(401));
`;

  it('have the method, the path and the guards of their own element', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "express": "5" } }',
        'members.ts': members,
        'app.ts': `import express from 'express';
import { signedIn } from './members';
const app = express();
const open = [];
const routes = [
  { method: 'get', path: '/books', before: open, handler: (req, res) => res.json([]) },
  { method: 'post', path: '/books', before: [signedIn], handler: (req, res) => res.end() },
];
for (const { method, path, before, handler } of routes) app[method](path, ...before, handler);
`,
      }),
      { 'GET /books': 'public', 'POST /books': 'authenticated' },
    );
  });

  it('keep together what loops within loops give', () => {
    assert.deepEqual(
      accessOf({
        'package.json': '{ "dependencies": { "express": "5" } }',
        'members.ts': members,
        'modules.ts': `import { signedIn } from './members';
export const books = {
  prefix: '/books',
  before: [signedIn],
  routes: [
    { method: 'GET', path: '/', handler: (req, res) => res.json([]) },
    { method: 'DELETE', path: '/:id', handler: (req, res) => res.end() },
  ],
};
export const health = { routes: [{ method: 'GET', path: '/health', handler: (req, res) => res.end() }] };
`,
        'app.ts': `import express from 'express';
import { books, health } from './modules';
const app = express();
function setUp(modules) {
  for (const each of modules) {
    for (const route of each.routes) {
      app[route.method.toLowerCase()]((each.prefix || '') + route.path, ...(each.before || []), route.handler);
    }
  }
}
setUp([books, health]);
`,
      }),
      { 'GET /books': 'authenticated', 'DELETE /books/:id': 'authenticated', 'GET /health': 'public' },
    );
  });
});

describe('a router that a function makes, and a loop in it mounts others on', () => {
  it('is the same one in all rounds', () => {
    const found = accessOf({
      'src/app.ts': `import express, { Router, type Express } from 'express';
import { books } from './books.js';
const signedIn = (req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  next();
};
const modules = [
  { path: '/books', router: books },
  { path: '/orders', router: Router().get('/:id', (req, res) => res.json({})), guards: [signedIn] },
];
function mount(app: Express) {
  const api = Router();
  for (const { path, router, guards = [] } of modules) api.use(path, ...guards, router);
  api.use('/films', Router().get('/', (req, res) => res.json([])));
  app.use('/api', api);
}
const app = express();
mount(app);
`,
      'src/books.ts': `import { Router } from 'express';
export const books = Router();
books.get('/', (req, res) => res.json([]));
`,
    });
    assert.deepEqual(found, {
      'GET /api/orders/:id': 'authenticated',
      'GET /api/films': 'public',
      'GET /api/books': 'public',
    });
  });
});

describe('routes that a helper puts into a list', () => {
  it('are those of the calls of the helper', () => {
    const found = accessOf({
      'registry.js': `const routes = [];
exports.add = function (method, path, ...handlers) { routes.push({ method, path, handlers }); };
exports.all = () => routes;
`,
      'app.js': `const express = require('express');
const { add, all } = require('./registry');
const app = express();
const signedIn = (req, res, next) => (req.headers.authorization ? next() : res.status(401).end());
add('GET', '/books', (req, res) => res.json([]));
add('DELETE', '/books/:id', signedIn, (req, res) => res.end());
all().forEach((route) => { app[route.method.toLowerCase()](route.path, ...route.handlers); });
`,
    });
    assert.deepEqual(found, { 'GET /books': 'public', 'DELETE /books/:id': 'authenticated' });
  });

  it('are found in a member of a class, and where lists are put together', () => {
    const found = accessOf({
      'app.js': `const Hapi = require('@hapi/hapi');
class Plugin {
  routes = [{ method: 'GET', path: '/a', handler: () => 'a' }];
  add(method, path, handler) { this.routes.push({ method, path, handler }); }
}
const server = Hapi.server();
const plugin = new Plugin();
plugin.add('PUT', '/b', () => 'b');
server.route([].concat(plugin.routes, require('./more')));
`,
      'more.js': `module.exports = [{ method: 'POST', path: '/c', handler: (request) => request.payload }];
`,
    });
    assert.deepEqual(found, { 'GET /a': 'public', 'PUT /b': 'public', 'POST /c': 'public' });
  });
});

describe('a scope whose option stands for handlers of another file', () => {
  it('has them run before its routes', () => {
    const found = accessOf({
      'auth.ts': `import { Elysia } from 'elysia';
export const auth = new Elysia({ name: 'auth' }).macro({
  signedIn: { resolve({ headers, status }) { if (!headers.authorization) return status(401); } },
});
`,
      'app.ts': `import { Elysia } from 'elysia';
import { auth } from './auth';
const notes = new Elysia({ prefix: '/notes' }).get('/', () => []).ws('/live', { message() {} });
new Elysia({ prefix: '/api' })
  .use(auth)
  .use(notes)
  .guard({ signedIn: true }, (app) => app.get('/stats', () => 1))
  .listen(80);
`,
    });
    assert.deepEqual(found, { 'GET /api/notes': 'public', 'GET /api/stats': 'authenticated' });
  });
});

describe('middleware that changes the answer of those behind it', () => {
  it('guards nothing', () => {
    const found = accessOf({
      'package.json': '{ "dependencies": { "koa": "2" } }',
      'app.js': `const Koa = require('koa');
const Router = require('@koa/router');
const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  await next();
  if (ctx.body && typeof ctx.body === 'object') ctx.body = { data: ctx.body };
});
router.get('/books', (ctx) => { ctx.body = []; });
router.get('/me', (ctx) => { ctx.body = { user: ctx.state.user }; });
app.use(router.routes());
`,
    });
    assert.deepEqual(found, { 'GET /books': 'public', 'GET /me': 'public' });
  });
});

describe('a plain server that takes its path out of the address', () => {
  it('has a route for each path that it answers', () => {
    const text = `import http from 'node:http';
class Health {
  constructor() {
    this.server = http.createServer(this.handle);
  }
  handle = (request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/metrics') {
      response.writeHead(200);
      response.end('up 1');
      return;
    }
    if (path !== '/live' && path !== '/ready') {
      response.writeHead(404).end();
      return;
    }
    response.end(path);
  };
}
new Health().server.listen(8080);
`;
    assert.deepEqual(accessOf({ 'server.js': text }), {
      '* /metrics': 'public',
      '* /live': 'public',
      '* /ready': 'public',
    });
  });
});

describe('groups of AdonisJS', () => {
  it('put their prefix and their middleware before what is registered while their callback runs', () => {
    const files = {
      'package.json': `{ "dependencies": { "@adonisjs/core": "^6.0.0" }, "imports": { "#app/*": "./app/*.js" } }`,
      'app/auth_middleware.ts': `import type { HttpContext } from '@adonisjs/core/http';
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: () => Promise<void>) {
    await ctx.auth.authenticateUsing();
    return next();
  }
}
`,
      'app/books_controller.ts': `import type { HttpContext } from '@adonisjs/core/http';
export default class BooksController {
  async index() {
    return [];
  }
  async destroy({ bouncer, params }: HttpContext) {
    await bouncer.with('BookPolicy').authorize('remove', params.id);
    return { removed: true };
  }
}
`,
      'start/kernel.ts': `import router from '@adonisjs/core/services/router';
export const middleware = router.named({ auth: () => import('#app/auth_middleware') });
`,
      'start/routes.ts': `import router from '@adonisjs/core/services/router';
import { middleware } from './kernel.js';
const Books = () => import('#app/books_controller');
router.get('/open', [Books, 'index']);
router
  .group(() => {
    router.get('/books', [Books, 'index']).use(middleware.auth());
    router
      .group(() => {
        router.resource('shelves', Books).only(['index', 'destroy']).use(['destroy'], middleware.auth());
      })
      .prefix('/v1');
  })
  .prefix('/api');
router.group(() => router.delete('/books/:id', [Books, 'destroy'])).use(middleware.auth());
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /open': 'public',
      'GET /api/books': 'authenticated',
      'GET /api/v1/shelves': 'public',
      'DELETE /api/v1/shelves/:id': 'authorized',
      'DELETE /books/:id': 'authorized',
    });
  });
});

describe('routes of a helper that wraps each of its handlers', () => {
  const router = `const caught = (run) => (req, res, next) => run(req, res, next).catch(next);
function route(app, verb, path, ...handlers) { app[verb](path, ...handlers.map(caught)); }
function section(app, prefix, guards, define) {
  define((verb, path, handler) => route(app, verb, prefix + path, ...guards, handler));
}
module.exports = { route, section };
`;
  const guards = `const jwt = require('jsonwebtoken');
exports.signedIn = (req, res, next) => {
  try { req.reader = jwt.verify(req.get('authorization'), process.env.KEY); }
  catch { return res.status(401).end(); }
  next();
};
exports.logged = (req, res, next) => { console.log(req.method); next(); };
`;
  const app = `const app = require('express')();
const { route, section } = require('./router');
const { signedIn, logged } = require('./guards');
const list = async (req, res) => res.json([]);
route(app, 'get', '/shelves', logged, list);
route(app, 'post', '/shelves', signedIn, list);
section(app, '/desk', [signedIn], (add) => { add('get', '/loans', list); });
section(app, '/hall', [logged], (add) => { add('get', '/news', list); });
`;

  it('are guarded by what was wrapped, and lie under the prefix of their own section', () => {
    assert.deepEqual(accessOf({ 'router.js': router, 'guards.js': guards, 'app.js': app }), {
      'GET /shelves': 'public',
      'POST /shelves': 'authenticated',
      'GET /desk/loans': 'authenticated',
      'GET /hall/news': 'public',
    });
  });
});

describe('what the call of a maker decides', () => {
  const endpoint = `const { sessionOf } = require('./sessions');
exports.endpoint = ({ path, open = false, rights = [], run }) => ({
  path,
  run: async (req, res) => {
    const session = await sessionOf(req);
    if (!open && !session) return res.status(401).end();
    if (rights.length > 0 && !rights.every((each) => session.rights.includes(each))) return res.status(403).end();
    res.json(await run(req, session));
  },
});
`;
  const sessions = `const kept = new Map();
exports.sessionOf = async (req) => kept.get(req.headers.authorization);
`;
  const app = `const app = require('express')();
const { endpoint } = require('./endpoint');
const all = [
  endpoint({ path: '/hours', open: true, run: async () => [] }),
  endpoint({ path: '/loans', run: async () => [] }),
  endpoint({ path: '/readers', rights: ['readers'], run: async () => [] }),
];
for (const each of all) app.get(each.path, each.run);
`;

  it('is not asked of those who are let through, nor a right where none is wanted', () => {
    assert.deepEqual(accessOf({ 'endpoint.js': endpoint, 'sessions.js': sessions, 'app.js': app }), {
      'GET /hours': 'public',
      'GET /loans': 'authenticated',
      'GET /readers': 'authorized',
    });
  });

  it('is not there where its condition does not hold, and guards stand in tables by a name with a default', () => {
    const text = `const app = require('express')();
const jwt = require('jsonwebtoken');
const signedIn = (req, res, next) => {
  jwt.verify(req.get('authorization'), process.env.KEY, (error, claims) => {
    if (error) return res.status(401).end();
    req.claims = claims;
    next();
  });
};
const chains = { anybody: [], reader: [signedIn] };
const chainOf = (name) => chains[name];
const list = (req, res) => res.json([]);
const table = [{ path: '/hours', to: 'anybody' }, { path: '/loans' }];
for (const { path, to = 'reader' } of table) app.get(path, ...chainOf(to), list);
function shelf(path, { readOnly = false }) {
  app.get(path, list);
  if (!readOnly) app.post(path, list);
}
shelf('/books', {});
shelf('/maps', { readOnly: true });
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /hours': 'public',
      'GET /loans': 'authenticated',
      'GET /books': 'public',
      'POST /books': 'public',
      'GET /maps': 'public',
    });
  });
});

describe('whoever a middleware does not go on without', () => {
  it('is the caller, and what they hold are rights', () => {
    const text = `const app = require('express')();
const kept = new Map();
app.get('/news', (req, res) => res.json([]));
app.use((req, res, next) => {
  const reader = kept.get(req.headers['x-visit']);
  if (!reader) {
    const error = new Error('not here');
    error.status = 401;
    throw error;
  }
  req.reader = reader;
  next();
});
const keepers = (req, res, next) => (req.reader.keeper ? next() : res.status(403).end());
app.get('/loans', (req, res) => res.json([]));
app.post('/shelves', keepers, (req, res) => res.json([]));
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /news': 'public',
      'GET /loans': 'authenticated',
      'POST /shelves': 'authorized',
    });
  });

  it('is nobody where it goes on without', () => {
    const text = `const app = require('express')();
const kept = new Map();
app.use((req, res, next) => {
  const theme = kept.get(req.headers['x-theme']);
  if (!theme) console.log('no theme');
  req.theme = theme;
  next();
});
app.get('/news', (req, res) => (req.theme.dark ? res.json([]) : res.status(404).end()));
`;
    assert.deepEqual(accessOf({ 'app.js': text }), { 'GET /news': 'public' });
  });
});

describe('a list of open paths', () => {
  it('may say by functions of several exits which requests are meant', () => {
    const text = `const app = require('express')();
const jwt = require('jsonwebtoken');
const open = [
  { verb: 'POST', path: '/api/sessions' },
  { verb: 'GET', below: '/api/hours/' },
];
const isOpen = (req) =>
  open.some((each) => {
    if (each.verb !== req.method) return false;
    return each.below ? req.path.startsWith(each.below) : req.path === each.path;
  });
app.use((req, res, next) => {
  if (isOpen(req)) return next();
  jwt.verify(req.get('authorization'), process.env.KEY, (error) => (error ? res.status(401).end() : next()));
});
app.post('/api/sessions', (req, res) => res.json({}));
app.get('/api/sessions', (req, res) => res.json([]));
app.get('/api/hours/:day', (req, res) => res.json([]));
app.get('/api/readers/:id', (req, res) => res.json({}));
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'POST /api/sessions': 'public',
      'GET /api/sessions': 'authenticated',
      'GET /api/hours/:day': 'public',
      'GET /api/readers/:id': 'authenticated',
    });
  });

  it('may be given to a call that makes one handler of several', () => {
    const text = `import { Hono } from 'hono';
import { except } from 'hono/combine';
import { bearerAuth } from 'hono/bearer-auth';
const app = new Hono();
app.use('/api/*', except(['/api/sessions', '/api/hours/*'], bearerAuth({ token: process.env.TOKEN! })));
app.post('/api/sessions', (c) => c.json({}));
app.get('/api/hours/today', (c) => c.json([]));
app.get('/api/readers', (c) => c.json([]));
export default app;
`;
    assert.deepEqual(accessOf({ 'app.ts': text }), {
      'POST /api/sessions': 'public',
      'GET /api/hours/today': 'public',
      'GET /api/readers': 'authenticated',
    });
  });
});

describe('a decorator that lets through whom it names', () => {
  it('makes no right of what the others are asked', () => {
    const text = `import { CanActivate, Controller, ExecutionContext, Get, Injectable, Post, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
const Open = () => SetMetadata('open', true);
@Injectable()
class KeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext) {
    if (this.reflector.get('open', context.getHandler()) !== undefined) return true;
    const { headers } = context.switchToHttp().getRequest();
    return headers['x-desk'] === process.env.DESK;
  }
}
@Controller('shelves')
@UseGuards(KeyGuard)
export class Shelves {
  @Open()
  @Get()
  list() { return []; }
  @Post()
  add() { return {}; }
}
`;
    assert.deepEqual(accessOf({ 'shelves.ts': text }), {
      'GET /shelves': 'public',
      'POST /shelves': 'authenticated',
    });
  });
});

describe('an object that a container makes', () => {
  it('has the methods of its class', () => {
    const routes = `import { Router } from 'express';
import { injectable } from 'tsyringe';
@injectable()
export class ShelfRoutes {
  build() {
    const router = Router();
    router.get('/:shelf', (req, res) => { res.json([]); });
    return router;
  }
}
`;
    const app = `import express from 'express';
import { container } from 'tsyringe';
import { ShelfRoutes } from './routes';
const app = express();
app.use('/shelves', container.resolve(ShelfRoutes).build());
`;
    assert.deepEqual(accessOf({ 'app.ts': app, 'routes.ts': routes }), { 'GET /shelves/:shelf': 'public' });
  });
});

describe('settings of a route', () => {
  it('are read by the hook that goes on for some of them', () => {
    const text = `const app = require('fastify')();
app.register(require('@fastify/jwt'), { secret: process.env.KEY });
app.addHook('onRequest', async (request, reply) => {
  if (request.routeOptions.config.open) return;
  try { await request.jwtVerify(); } catch { return reply.code(401).send(); }
});
app.get('/hours', { config: { open: true } }, async () => []);
app.get('/news', { config: { open: false } }, async () => []);
app.route({ method: 'GET', url: '/map', config: { open: true }, handler: async () => [] });
app.get('/loans', async () => []);
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /hours': 'public',
      'GET /news': 'authenticated',
      'GET /map': 'public',
      'GET /loans': 'authenticated',
    });
  });

  it('are read by a hook that does something for some of them only', () => {
    const text = `const app = require('fastify')();
app.register(require('@fastify/jwt'), { secret: process.env.KEY });
app.addHook('onRequest', (request, reply, done) => {
  if (request.routeOptions.config.signedIn === true) {
    request.jwtVerify((error) => (error ? reply.code(401).send() : done()));
    return;
  }
  done();
});
app.get('/hours', async () => []);
app.get('/loans', { config: { signedIn: true } }, async () => []);
`;
    assert.deepEqual(accessOf({ 'app.js': text }), { 'GET /hours': 'public', 'GET /loans': 'authenticated' });
  });
});

describe('a contract that is taken out of another', () => {
  it('lies under the prefixes of both', () => {
    const text = `import express from 'express';
import { initContract } from '@ts-rest/core';
import { createExpressEndpoints, initServer } from '@ts-rest/express';
const c = initContract();
const shelves = c.router({ list: { method: 'GET', path: '/', responses: {} } }, { pathPrefix: '/shelves' });
const contract = c.router({ shelves, hours: { method: 'GET', path: '/hours', responses: {} } }, { pathPrefix: '/api' });
const s = initServer();
const own = s.router(contract.shelves, { list: async () => ({ status: 200, body: [] }) });
const all = s.router(contract, { shelves: own, hours: async () => ({ status: 200, body: [] }) });
createExpressEndpoints(contract, all, express());
`;
    assert.deepEqual(Object.keys(accessOf({ 'app.ts': text })).sort(), [
      'GET /api/hours',
      'GET /api/shelves',
    ]);
  });
});

describe('routes of a table of names and values', () => {
  it('have their method and their path in its names', () => {
    const text = `const app = require('express')();
const desk = {
  'GET /loans': (req, res) => res.json([]),
  'POST /loans/:book': (req, res) => res.json({}),
};
for (const [said, answer] of Object.entries(desk)) {
  const [verb, path] = said.split(' ');
  app[verb.toLowerCase()]('/desk' + path, answer);
}
const hall = { news: (req, res) => res.json([]), map: (req, res) => res.json({}) };
Object.entries(hall).forEach(([name, answer]) => app.get(\`/hall/\${name}\`, answer));
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /desk/loans': 'public',
      'POST /desk/loans/:book': 'public',
      'GET /hall/news': 'public',
      'GET /hall/map': 'public',
    });
  });

  it('are those of the plugin that stands under the name', () => {
    const text = `const app = require('fastify')();
app.register(require('@fastify/jwt'), { secret: process.env.KEY });
const loans = async (scope) => {
  scope.addHook('onRequest', async (request) => { await request.jwtVerify(); });
  scope.get('/', async () => []);
};
const news = async (scope) => { scope.get('/:day', async () => []); };
for (const [name, plugin] of Object.entries({ loans, news })) app.register(plugin, { prefix: '/' + name });
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /loans': 'authenticated',
      'GET /news/:day': 'public',
    });
  });

  it('are those of the plugin that stands in the list', () => {
    const text = `const app = require('fastify')();
app.register(require('@fastify/jwt'), { secret: process.env.KEY });
const loans = async (scope) => {
  scope.addHook('onRequest', async (request) => { await request.jwtVerify(); });
  scope.get('/loans', async () => []);
};
const news = async (scope) => { scope.get('/news', async () => []); };
for (const plugin of [loans, news]) app.register(plugin, { prefix: '/api' });
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /api/loans': 'authenticated',
      'GET /api/news': 'public',
    });
  });
});

describe('routers in the files of a folder', () => {
  const signedIn = `const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.status(401).end();
  }
  next();
};
`;
  const router = `const router = require('express').Router();
router.get('/', (req, res) => res.json([]));
module.exports = router;
`;

  it('answer below the name of their file, however it is cut', () => {
    const files = {
      'package.json': '{"dependencies":{"express":"5","jsonwebtoken":"9"}}',
      'signed-in.js': signedIn,
      'app.js': `const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();
const folder = path.join(__dirname, 'desk');
fs.readdirSync(folder).forEach((file) => {
  const name = path.basename(file, '.js');
  app.use('/desk/' + name, require('./signed-in'), require('./desk/' + file));
});
for (const file of fs.readdirSync(__dirname + '/hall').filter((each) => each !== 'index.js')) {
  const [name] = file.split('.');
  const router = require(path.join(__dirname, 'hall', file));
  app.use(\`/hall/\${name}\`, router);
}
const cut = (file) => file.replace(/\\.js$/, '').toLowerCase();
fs.readdir(path.resolve(__dirname, 'attic'), (error, files) => {
  for (const file of files) app.use('/attic/' + cut(file), require(\`./attic/\${cut(file)}\`));
});
app.listen(1);
`,
      'desk/loans.js': router,
      'desk/fines.js': router,
      'hall/news.routes.js': router,
      'hall/maps.routes.js': router,
      'hall/index.js': 'exports.names = [];',
      'attic/chests.js': router,
    };
    assert.deepEqual(accessOf(files), {
      'GET /desk/loans': 'authenticated',
      'GET /desk/fines': 'authenticated',
      'GET /hall/news': 'public',
      'GET /hall/maps': 'public',
      'GET /attic/chests': 'public',
    });
  });

  it('answer there, too, where they are imported when the program runs', () => {
    const module = `import { Router } from 'express';
export const router = Router();
router.get('/', (req, res) => { res.json([]); });
`;
    const files = {
      'package.json': '{"type":"module","dependencies":{"express":"5"}}',
      'routes/index.ts': `import { Router } from 'express';
import { readdirSync } from 'node:fs';
export const router = Router();
const nameOf = (file: string) => file.split('.').shift();
readdirSync(\`\${__dirname}\`).filter((file) => {
  const name = nameOf(file);
  if (name !== 'index') import(\`./\${name}\`).then((module) => { router.use(\`/\${name}\`, module.router); });
});
`,
      'routes/books.ts': module,
      'routes/loans.ts': module,
      'app.ts': `import express from 'express';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { router } from './routes';
const app = express();
app.use('/api', router);
for (const folder of await readdir(path.join(import.meta.dirname, 'parts'))) {
  const { router } = await import(path.join(import.meta.dirname, 'parts', folder, 'router.ts'));
  app.use('/' + folder, router);
}
app.listen(1);
`,
      'parts/desk/router.ts': module,
      'parts/hall/router.ts': module,
    };
    assert.deepEqual(accessOf(files), {
      'GET /api/books': 'public',
      'GET /api/loans': 'public',
      'GET /desk': 'public',
      'GET /hall': 'public',
    });
  });

  it('have no path that is known where their name is made of something else', () => {
    const files = {
      'package.json': '{"dependencies":{"express":"5"}}',
      'app.js': `const express = require('express');
const fs = require('fs');
const app = express();
for (const file of fs.readdirSync(__dirname + '/desk'))
  app.use('/' + process.env[file], require('./desk/' + file));
app.listen(1);
`,
      'desk/loans.js': router,
    };
    assert.deepEqual(
      mapOf(files, ({ pathKnown }) => String(pathKnown)),
      { 'GET /*': 'false' },
    );
  });
});

describe('members of an object, gone through by their names', () => {
  it('answer below their names', () => {
    const files = {
      'package.json': '{"dependencies":{"express":"5"}}',
      'routes/index.ts': `export { books } from './books';
export * from './loans';
`,
      'routes/books.ts': `import { Router } from 'express';
export const books = Router();
books.get('/', (req, res) => { res.json([]); });
`,
      'routes/loans.ts': `import { Router } from 'express';
export const loans = Router();
loans.get('/', (req, res) => { res.json([]); });
`,
      'app.ts': `import express from 'express';
import * as routes from './routes';
const app = express();
for (const name in routes) app.use('/api/' + name, routes[name]);
const rooms = { '/hall': express.Router().get('/news', (req, res) => { res.json([]); }) };
Object.keys(rooms).forEach((path) => { app.use(path, rooms[path]); });
app.listen(1);
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /api/books': 'public',
      'GET /api/loans': 'public',
      'GET /hall/news': 'public',
    });
  });

  it('are plugins that are registered all together, also as a file exports them', () => {
    const files = {
      'package.json': '{"dependencies":{"fastify":"5"}}',
      'plugins.ts': `export const cats = async (app) => { app.get('/cats', async () => []); };
export const dogs = async (app) => { app.get('/dogs', async () => []); };
`,
      'birds.ts': 'export const owls = async (app) => { app.get("/", async () => []); };',
      'server.ts': `import fastify from 'fastify';
import * as plugins from './plugins';
import * as birds from './birds';
const server = fastify();
for (const plugin of Object.values(plugins)) server.register(plugin, { prefix: '/pets' });
for (const [name, plugin] of Object.entries(birds)) server.register(plugin, { prefix: \`/\${name}\` });
server.listen({ port: 1 });
`,
    };
    assert.deepEqual(accessOf(files), {
      'GET /owls': 'public',
      'GET /pets/cats': 'public',
      'GET /pets/dogs': 'public',
    });
  });
});

describe('lists of handlers', () => {
  it('are taken apart by the round at hand, and leave access open where they are not known', () => {
    const text = `const express = require('express');
const jwt = require('jsonwebtoken');
const app = express();
const signedIn = (req, res, next) => {
  try {
    jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.status(401).end();
  }
  next();
};
const list = (req, res) => { res.json([]); };
const parts = [
  { base: '/desk', routes: [{ verb: 'get', path: '/loans', run: list, before: [signedIn] }, { verb: 'get', path: '/news', run: list }] },
  { base: '/hall', routes: [{ verb: 'get', path: '/maps', run: list }] },
];
for (const part of parts) {
  const router = express.Router();
  for (const { verb, path, run, before } of part.routes) {
    const all = before ? [...before, run] : run;
    router[verb](path, all);
  }
  app.use(part.base, router);
}
for (const [path, handlers] of Object.entries({ '/fines': [signedIn, list], '/days': list }))
  app.get(path, ...[].concat(handlers));
app.get('/rooms', ...require('./missing').handlers, list);
`;
    assert.deepEqual(accessOf({ 'app.js': text }), {
      'GET /desk/loans': 'authenticated',
      'GET /desk/news': 'public',
      'GET /hall/maps': 'public',
      'GET /fines': 'authenticated',
      'GET /days': 'public',
      'GET /rooms': 'not known',
    });
  });

  it('are found in tables of controllers of other files, however deep they lie', () => {
    assert.deepEqual(
      accessOf({
        'guards.js': `const jwt = require('jsonwebtoken');
exports.signedIn = (req, res, next) => {
  try {
    jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.status(401).end();
  }
  next();
};
`,
        'controllers.js': `const { signedIn } = require('./guards');
module.exports = [
  { base: '/desk', routes: [
    { verb: 'get', path: '/news', before: [], run: (req, res) => res.json([]) },
    { verb: 'put', path: '/news', before: [signedIn], run: (req, res) => res.json([]) },
  ] },
  { base: '/hall', routes: [{ verb: 'put', path: '/maps', before: [signedIn], run: (req, res) => res.json([]) }] },
];
`,
        'app.js': `const express = require('express');
const app = express();
require('./controllers').forEach((controller) => {
  const router = express.Router();
  controller.routes.forEach((route) => {
    router[route.verb](route.path, ...route.before, route.run);
  });
  app.use(controller.base, router);
});
`,
      }),
      { 'GET /desk/news': 'public', 'PUT /desk/news': 'authenticated', 'PUT /hall/maps': 'authenticated' },
    );
  });
});

describe('resolvers that an index exports again', () => {
  it('are given what the server puts into the context, whatever object they are spread into', () => {
    assert.deepEqual(
      accessOf({
        'loans.js': `const loans = {
  lend: async (_, { book }, { member }) => {
    if (member?.id == null) throw new Error('Nobody is signed in');
    return book;
  },
  giveBack: async (_, { book }) => book,
};
export default loans;
`,
        'index.js': `import loans from './loans.js';
export { loans };
`,
        'server.js': `import { ApolloServer } from 'apollo-server-express';
import { makeExecutableSchema } from '@graphql-tools/schema';
import jwt from 'jsonwebtoken';
import { loans } from './index.js';
const typeDefs = 'type Mutation { lend(book: ID): ID giveBack(book: ID): ID }';
const schema = makeExecutableSchema({ typeDefs, resolvers: { Mutation: { ...loans } } });
export const server = new ApolloServer({
  schema,
  context: ({ req }) => ({ member: jwt.verify(req.headers.authorization, process.env.KEY) }),
});
`,
      }),
      { 'MUTATION lend': 'authenticated', 'MUTATION giveBack': 'public' },
    );
  });
});
