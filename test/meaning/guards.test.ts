import assert from 'node:assert/strict';
import { endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `METHOD /path` -> `authenticated authorized` of all endpoints in these files. */
function guarded(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///api/${path}`, text));
  const { endpoints, problems } = endpointReports(workspaceWith(sources));
  assert.deepEqual(problems, []);
  return Object.fromEntries(
    endpoints.map((each) => [`${each.method} ${each.path}`, `${each.authenticated} ${each.authorized}`]),
  );
}

const header = `import express from 'express';
import jwt from 'jsonwebtoken';
export const app = express();
const answer = (request, response) => response.json({});
`;

describe('guards with rights', () => {
  it('authorise where rights are wanted, and authenticate in any case', () => {
    const files = {
      'config/roles.js': `const rights = { user: [], admin: ['getUsers', 'manageUsers'] };
module.exports = { roleRights: new Map(Object.entries(rights)) };
`,
      'utils/error.js': `class ApiError extends Error {
  constructor(statusCode, message) { super(message); this.statusCode = statusCode; }
}
module.exports = ApiError;
`,
      'middlewares/auth.js': `const passport = require('passport');
const httpStatus = require('http-status');
const ApiError = require('../utils/error');
const { roleRights } = require('../config/roles');

const checked = (req, resolve, reject, wanted) => async (error, user, info) => {
  if (error || info || !user) return reject(new ApiError(httpStatus.UNAUTHORIZED, 'Please sign in'));
  req.user = user;
  if (wanted.length) {
    const given = roleRights.get(user.role);
    if (!wanted.every((each) => given.includes(each))) return reject(new ApiError(httpStatus.FORBIDDEN, 'No'));
  }
  resolve();
};

module.exports = (...wanted) => async (req, res, next) =>
  new Promise((resolve, reject) => {
    passport.authenticate('jwt', { session: false }, checked(req, resolve, reject, wanted))(req, res, next);
  })
    .then(() => next())
    .catch((error) => next(error));
`,
      'app.js': `const express = require('express');
const auth = require('./middlewares/auth');
const app = express();
const answer = (req, res) => res.json({});
app.get('/me', auth(), answer);
app.get('/users', auth('getUsers'), answer);
app.route('/users/:id').delete(auth('getUsers', 'manageUsers'), answer);
app.get('/open', answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /me': 'true false',
      'GET /users': 'true true',
      'DELETE /users/:id': 'true true',
      'GET /open': 'false false',
    });
  });

  it('are told by what the signed-in user is held against, also where they answer 401 or only throw', () => {
    const files = {
      'app.ts': `${header}
const need = (permission) => (request, response, next) => {
  const user = jwt.verify(request.headers.authorization, process.env.KEY);
  if (!user.permissions.includes(permission)) return response.status(401).end();
  next();
};
const as = (role) => (request, response, next) => {
  try {
    request.user = jwt.verify(request.headers.authorization, process.env.KEY);
    if (role && request.user.role !== role) throw new Error('no');
    next();
  } catch { response.status(401).end(); }
};
const any = (...roles) => (request, response, next) => {
  if (!request.user) return next(new Error('Unauthorized'));
  if (!roles.some((role) => request.user.roles.includes(role))) return next(new Error('no'));
  next();
};
const meantFor = (audience) => (request, response, next) => {
  const payload = jwt.verify(request.headers.authorization, process.env.KEY);
  if (payload.aud !== audience || payload.type !== 'access') return response.status(401).end();
  next();
};
const typed = (type) => (request, response, next) => {
  const payload = jwt.verify(request.headers.authorization, process.env.KEY);
  if (payload.type !== type) return response.status(401).end();
  next();
};
const keyed = (key) => (request, response, next) => {
  if (request.headers.authorization !== key) return response.status(401).end();
  next();
};
app.post('/need', need('books'), answer);
app.post('/as', as('admin'), answer);
app.post('/as-anybody', as(), answer);
app.post('/any', any('admin', 'editor'), answer);
app.post('/audience', meantFor('shop'), answer);
app.post('/typed', typed('access'), answer);
app.post('/keyed', keyed('a-key-of-the-shop'), answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'POST /need': 'true true',
      'POST /as': 'true true',
      'POST /as-anybody': 'true false',
      'POST /any': 'true true',
      'POST /audience': 'true false',
      'POST /typed': 'true false',
      'POST /keyed': 'true false',
    });
  });

  it('are told apart by a parameter that is not given, an empty list and a default', () => {
    const files = {
      'app.ts': `${header}
const one = (role) => (request, response, next) => {
  if (!request.user) return response.sendStatus(401);
  if (role && request.user.role !== role) return response.sendStatus(403);
  next();
};
const some = (roles = []) => (request, response, next) => {
  if (!request.user) return response.sendStatus(401);
  if (roles.length > 0 && !roles.includes(request.user.role)) return response.sendStatus(403);
  next();
};
const every = ({ roles }) => (request, response, next) => {
  if (!request.user) return response.sendStatus(401);
  if (roles && !roles.includes(request.user.role)) return response.sendStatus(403);
  next();
};
const wanted = ['editor'];
app.get('/one', one(), answer);
app.get('/one/editor', one('editor'), answer);
app.get('/some', some(), answer);
app.get('/some/empty', some([]), answer);
app.get('/some/editor', some(['editor']), answer);
app.get('/some/wanted', some(wanted), answer);
app.get('/some/unknown', some([...wanted]), answer);
app.get('/every/editor', every({ roles: ['editor'] }), answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /one': 'true false',
      'GET /one/editor': 'true true',
      'GET /some': 'true false',
      'GET /some/empty': 'true false',
      'GET /some/editor': 'true true',
      'GET /some/wanted': 'true true',
      'GET /some/unknown': 'true true',
      'GET /every/editor': 'true true',
    });
  });

  it('do nothing where they are switched off at the place', () => {
    const files = {
      'app.ts': `${header}
const auth = (required) => (request, response, next) => {
  if (required && !request.user) return response.sendStatus(401);
  next();
};
app.get('/required', auth(true), answer);
app.get('/optional', auth(false), answer);
`,
    };
    assert.deepEqual(guarded(files), { 'GET /required': 'true false', 'GET /optional': 'false false' });
  });

  it('know the status by the project’s own names for it', () => {
    const files = {
      'status.ts': `export enum Status { Forbidden = 403, Unauthorized = 401 }
export const codes = { forbidden: 403, unauthorized: 401 } as const;
`,
      'app.ts': `${header}
import { codes, Status } from './status.js';
app.get('/a', (request, response, next) => {
  if (!request.user) return response.sendStatus(codes.unauthorized);
  if (request.user.role !== 'editor') return response.sendStatus(codes.forbidden);
  next();
}, answer);
app.get('/b', (request, response, next) => {
  if (!request.user) return response.sendStatus(Status.Unauthorized);
  if (request.user.role !== 'editor') return response.sendStatus(Status.Forbidden);
  next();
}, answer);
`,
    };
    assert.deepEqual(guarded(files), { 'GET /a': 'true true', 'GET /b': 'true true' });
  });

  it('go by the number or the kind of an error before its words', () => {
    const files = {
      'app.ts': `${header}
import createError from 'http-errors';
app.get('/number', (request, response, next) => {
  const token = request.headers.authorization?.split(' ')[1];
  if (!token) return next(createError('Not authorized', 401));
  next();
}, answer);
app.get('/kind', (request, response, next) => {
  const token = request.headers.authorization?.split(' ')[1];
  if (!token) throw new createError.Unauthorized('Access denied');
  next();
}, answer);
app.get('/words', (request, response, next) => {
  if (!request.user.isKeeper) throw new Error('Access denied');
  next();
}, answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /number': 'true false',
      'GET /kind': 'true false',
      'GET /words': 'true true',
    });
  });
});

describe('a handler that tests a token itself', () => {
  it('is open if the token is data of the request, such as a refresh token or the link of a mail', () => {
    const files = {
      'tokens.ts': `import jwt from 'jsonwebtoken';
export const verified = async (token: string) => {
  const payload = jwt.verify(token, process.env.KEY);
  return { user: payload.sub };
};
`,
      'app.ts': `${header}
import { verified } from './tokens.js';
app.post('/sessions/renew', async (request, response) => {
  try {
    const { user } = await verified(request.body.refreshToken);
    response.json({ user });
  } catch {
    response.status(401).end();
  }
});
app.post('/account/password', async (request, response) => {
  const payload = jwt.verify(request.query.token, process.env.KEY);
  await change(payload.sub, request.body.password);
  response.end();
});
app.get('/account/:token', (request, response) => {
  jwt.verify(request.params.token, process.env.KEY, (error, payload) => {
    if (error) return response.status(401).end();
    response.json({ user: payload.sub });
  });
});
`,
    };
    assert.deepEqual(guarded(files), {
      'POST /sessions/renew': 'false false',
      'POST /account/password': 'false false',
      'GET /account/:token': 'false false',
    });
  });

  it('is guarded if the token is a credential that comes with every request', () => {
    const files = {
      'app.ts': `${header}
app.post('/header', (request, response) => {
  const payload = jwt.verify(request.headers.authorization.split(' ')[1], process.env.KEY);
  response.json({ user: payload.sub, title: request.body.title });
});
app.post('/method', (request, response) => {
  const payload = jwt.verify(request.get('authorization'), process.env.KEY);
  response.json({ user: payload.sub, title: request.body.title });
});
app.post('/cookie', (request, response) => {
  const { token } = request.cookies;
  const payload = jwt.verify(token, process.env.KEY);
  response.json({ user: payload.sub, title: request.body.title });
});
app.post('/parameters', ({ headers: { authorization }, body }, response) => {
  const payload = jwt.verify(authorization, process.env.KEY);
  response.json({ user: payload.sub, title: body.title });
});
app.post('/user', (request, response) => {
  if (!request.user) return response.status(401).end();
  response.json({ title: request.body.title });
});
`,
    };
    assert.deepEqual(guarded(files), {
      'POST /header': 'true false',
      'POST /method': 'true false',
      'POST /cookie': 'true false',
      'POST /parameters': 'true false',
      'POST /user': 'true false',
    });
  });

  it('is guarded by a middleware wherever that takes the token from', () => {
    const files = {
      'app.ts': `${header}
const guard = (request, response, next) => {
  jwt.verify(request.query.access_token, process.env.KEY);
  next();
};
app.get('/feed', guard, answer);
`,
    };
    assert.deepEqual(guarded(files), { 'GET /feed': 'true false' });
  });
});

describe('turning away who is signed in', () => {
  it('guards nothing', () => {
    const files = {
      'app.ts': `${header}
app.get('/login', (request, response) => {
  if (request.user) return response.redirect('/');
  response.render('login');
});
app.get('/signup', (request, response) => {
  if (request.isAuthenticated()) {
    response.redirect('/');
    return;
  }
  response.render('signup');
});
app.get('/forgot', (request, response) => {
  const { user } = request;
  if (!user) response.render('forgot');
  else response.redirect('/account');
});
app.get('/welcome', (request, response) => {
  const isSignedIn = request.user !== undefined;
  if (isSignedIn) return response.redirect('/home');
  response.render('welcome');
});
app.get('/repositories', async (request, response, next) => {
  const token = request.user && request.user.token ? request.user.token : null;
  if (token) {
    try {
      response.locals.mine = await load(token);
    } catch (error) {
      next(error);
    }
  }
  response.json(await load());
});
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /login': 'false false',
      'GET /signup': 'false false',
      'GET /forgot': 'false false',
      'GET /welcome': 'false false',
      'GET /repositories': 'false false',
    });
  });

  it('is told from turning away who is not, however it is written', () => {
    const files = {
      'app.ts': `${header}
app.get('/a', (request, response) => {
  if (request.isAuthenticated()) return response.render('a');
  response.redirect('/login');
});
app.get('/b', (request, response) => {
  const isSignedIn = Boolean(request.user);
  if (!isSignedIn) return response.redirect('/login');
  response.render('b');
});
app.get('/c', (request, response) => {
  if (!request.user || request.user.isBlocked) return response.redirect('/login');
  response.render('c');
});
app.get('/d', (request, response) => {
  if (request.session.userId === undefined) return response.redirect('/login');
  response.render('d');
});
app.get('/e', (request, response) => {
  if (request.user?.role !== 'editor') return response.sendStatus(403);
  response.render('e');
});
app.get('/f', (request, response, next) => {
  request.user ? next() : response.redirect('/login');
}, answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /a': 'true false',
      'GET /b': 'true false',
      'GET /c': 'true false',
      'GET /d': 'true false',
      'GET /e': 'true true',
      'GET /f': 'true false',
    });
  });

  it('are none that turn away only those who send something', () => {
    const files = {
      'app.js': `${header}
app.use((req, res, next) => {
  if (req.method !== 'GET' && req.headers['x-view-as']) return res.sendStatus(403);
  next();
});
app.use('/keys', (req, res, next) => {
  if (!req.headers['x-key'] || !process.env.KEYS.includes(req.headers['x-key'])) return res.sendStatus(401);
  next();
});
app.post('/orders', answer);
app.post('/keys', answer);
`,
    };
    assert.deepEqual(guarded(files), { 'POST /orders': 'false false', 'POST /keys': 'true false' });
  });
});

describe('a credential that need not be there', () => {
  it('guards nothing, whatever becomes of one that is worth nothing', () => {
    const files = {
      'app.ts': `${header}
import { sessions } from './sessions.js';
const userOf = async (request) => {
  const id = request.cookies.sessionId;
  if (!id) return null;
  const session = await sessions.find(id);
  if (!session?.userId) throw new Response('', { status: 401 });
  return session.userId;
};
const optional = (request, response, next) => {
  const token = request.headers.authorization;
  if (token) request.user = jwt.verify(token, process.env.KEY);
  next();
};
app.get('/home', async (request, response) => {
  response.json({ user: await userOf(request) });
});
app.get('/mine', async (request, response) => {
  const user = await userOf(request);
  if (!user) return response.redirect('/login');
  response.json({ user });
});
app.get('/books', optional, answer);
app.get('/either', (request, response, next) => {
  const key = request.headers['x-api-key'];
  if (key) {
    if (key !== process.env.KEY) return response.sendStatus(401);
    return next();
  }
  refuse(response);
}, answer);
app.get('/key', (request, response, next) => {
  if (!request.headers['x-key']) return next(new Error('no key'));
  if (request.headers['x-key'] !== process.env.KEY) return response.sendStatus(401);
  next();
}, answer);
function refuse(response) {
  response.status(401).json({ error: 'Sign in' });
}
app.get('/refused', (request, response, next) => {
  if (!request.user) refuse(response);
  else next();
}, answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /home': 'false false',
      'GET /mine': 'true false',
      'GET /books': 'false false',
      'GET /either': 'true false',
      'GET /key': 'true false',
      'GET /refused': 'true false',
    });
  });

  it('is told by an option of the call that makes the guard', () => {
    const files = {
      'auth.ts': `import jwt from 'jsonwebtoken';
import httpErrors from 'http-errors';
import { AuthenticationError, AuthorizationError } from './errors.js';
const validated = async (request, options) => {
  const token = request.headers.authorization;
  if (!token) throw AuthenticationError('Sign in');
  const user = jwt.verify(token, process.env.KEY);
  if (options.role && user.role !== options.role) throw AuthorizationError('Not you');
  return user;
};
export const auth = (options = {}) => async (request, response, next) => {
  try {
    request.user = await validated(request, options);
  } catch (error) {
    if (options.optional && !(error instanceof httpErrors.Forbidden)) {
      request.user = null;
    } else {
      throw error;
    }
  }
  next();
};
export const lenient = ({ optional = false } = {}) => async (request, response, next) => {
  try {
    request.user = await validated(request, {});
  } catch (error) {
    if (!optional) throw error;
  }
  next();
};
`,
      'app.ts': `${header}
import { auth, lenient } from './auth.js';
app.get('/must', auth(), answer);
app.get('/role', auth({ role: 'admin' }), answer);
app.get('/may', auth({ optional: true }), answer);
app.get('/strict', auth({ optional: false }), answer);
app.get('/lenient', lenient({ optional: true }), answer);
app.get('/plain', lenient(), answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /must': 'true false',
      'GET /role': 'true true',
      'GET /may': 'false false',
      'GET /strict': 'true false',
      'GET /lenient': 'false false',
      'GET /plain': 'true false',
    });
  });
});

describe('pages for those who are not signed in', () => {
  it('are open, though they ask who is there', () => {
    const files = {
      'auth.server.ts': `import { createCookieSessionStorage, redirect } from 'react-router';
import { sessions } from './sessions.js';
export const storage = createCookieSessionStorage({ cookie: { name: 'session', secrets: [process.env.SECRET] } });
export async function getUserId(request: Request) {
  const authSession = await storage.getSession(request.headers.get('cookie'));
  const sessionId = authSession.get('sessionId');
  if (!sessionId) return null;
  const session = await sessions.find(sessionId);
  if (!session?.userId) throw redirect('/', { headers: { 'set-cookie': await storage.destroySession(authSession) } });
  return session.userId;
}
export async function requireUserId(request: Request) {
  const userId = await getUserId(request);
  if (!userId) throw redirect('/login');
  return userId;
}
export async function requireAnonymous(request: Request) {
  const userId = await getUserId(request);
  if (userId) throw redirect('/');
}
`,
      'app.ts': `${header}
import { requireAnonymous, requireUserId } from './auth.server.js';
app.get('/login', async (request, response) => {
  await requireAnonymous(request);
  response.json({});
});
app.get('/me', async (request, response) => {
  await requireUserId(request);
  response.json({});
});
`,
    };
    assert.deepEqual(guarded(files), { 'GET /login': 'false false', 'GET /me': 'true false' });
  });
});

describe('403', () => {
  it('asks for no more than to be signed in where it is answered to those who are not', () => {
    const files = {
      'app.ts': `${header}
app.get('/none', (request, response) => {
  if (!request.session?.user) return response.status(403).json({ error: 'Sign in' });
  response.json({});
});
app.get('/missing', (request, response) => {
  const { user } = request;
  if (user === undefined) return response.sendStatus(403);
  response.json({});
});
app.get('/right', (request, response) => {
  if (!request.user || !request.user.isAdmin) return response.sendStatus(403);
  response.json({});
});
app.get('/flag', (request, response) => {
  if (!request.user?.isAdmin) return response.sendStatus(403);
  response.json({});
});
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /none': 'true false',
      'GET /missing': 'true false',
      'GET /right': 'true true',
      'GET /flag': 'true true',
    });
  });
});

describe('what the project itself puts on the request', () => {
  it('counts for what it was made of', () => {
    const files = {
      'load.ts': `import { members, tenants } from './store.js';
export const member = async (request, response, next) => {
  request.member = await members.byToken(request.headers.authorization);
  response.locals.access = { member: request.member, shop: 'north' };
  request.tenant = await tenants.byHost(request.headers.host);
  request.started = Date.now();
  next();
};
`,
      'app.ts': `${header}
import { member } from './load.js';
app.use(member);
app.get('/member', (request, response) => {
  if (!request.member) return response.sendStatus(401);
  response.json({});
});
app.get('/locals', (request, response) => {
  if (!response.locals.access.member) return response.redirect('/login');
  response.json({});
});
app.get('/taken', ({ member }, response) => {
  if (!member) return response.sendStatus(401);
  response.json({});
});
app.get('/shop', (request, response) => {
  if (response.locals.access.shop !== 'north') return response.sendStatus(403);
  response.json({});
});
app.get('/tenant', (request, response) => {
  if (!request.tenant) return response.sendStatus(403);
  response.json({});
});
app.get('/late', (request, response) => {
  if (Date.now() - request.started > 10) return response.sendStatus(403);
  response.json({});
});
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /member': 'true false',
      'GET /locals': 'true false',
      'GET /taken': 'true false',
      'GET /shop': 'false false',
      'GET /tenant': 'false false',
      'GET /late': 'false false',
    });
  });
});

describe('limits', () => {
  /** Whether each endpoint is limited. */
  const limited = (files: Readonly<Record<string, string>>) => {
    const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///api/${path}`, text));
    const { endpoints } = endpointReports(workspaceWith(sources));
    return Object.fromEntries(endpoints.map((each) => [`${each.method} ${each.path}`, each.rateLimited]));
  };

  it('are seen where a middleware of the project asks the limiter itself', () => {
    const files = {
      'limit.ts': `import { RateLimiterRedis } from 'rate-limiter-flexible';
const limiter = new RateLimiterRedis({ points: 5, duration: 60 });
export const limit = async (request, response, next) => {
  try {
    await limiter.consume(request.ip);
    next();
  } catch {
    response.status(429).send('Slow down');
  }
};
`,
      'app.ts': `${header}
import { limit } from './limit.js';
app.post('/login', limit, answer);
app.post('/open', answer);
`,
    };
    assert.deepEqual(limited(files), { 'POST /login': true, 'POST /open': false });
  });

  it('are those of the class above where a subclass asks it', () => {
    const files = {
      'main.ts': `import { Controller, Injectable, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ThrottlerGuard } from '@nestjs/throttler';
@Injectable()
class OwnThrottlerGuard extends ThrottlerGuard {
  override async canActivate(context) {
    try {
      return await super.canActivate(context);
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return true;
    }
  }
}
@Controller('auth')
class AuthController {
  @Post('login')
  @UseGuards(OwnThrottlerGuard)
  login() {
    return {};
  }
}
@Module({ controllers: [AuthController] })
class AppModule {}
const app = await NestFactory.create(AppModule);
await app.listen(3000);
`,
      'package.json': '{ "dependencies": { "@nestjs/common": "^12.0.0" } }',
    };
    assert.deepEqual(limited(files), { 'POST /auth/login': true });
    assert.deepEqual(guarded(files), { 'POST /auth/login': 'false false' });
  });
});

describe('guards that speak of paths', () => {
  it('are read for each endpoint', () => {
    const files = {
      'guard.ts': `const open = ['/login', '/health'];
export const guard = (request, response, next) => {
  if (open.includes(request.path)) return next();
  if (request.path.startsWith('/public/')) return next();
  if (request.method === 'OPTIONS') return next();
  if (!request.user) return response.sendStatus(401);
  next();
};
`,
      'app.ts': `${header}
import { guard } from './guard.js';
app.use(guard);
app.post('/login', answer);
app.get('/health', answer);
app.get('/public/:file', answer);
app.get('/books', answer);
app.options('/books', answer);
const other = express();
other.use('/api', guard);
other.get('/api/books', answer);
other.post('/api/login', answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'POST /login': 'false false',
      'GET /health': 'false false',
      'GET /public/:file': 'false false',
      'GET /books': 'true false',
      'OPTIONS /books': 'false false',
      'GET /api/books': 'true false',
      'POST /api/login': 'null null',
    });
  });

  it('are read in hooks, where an address stands for the path', () => {
    const files = {
      'server.ts': `import Fastify from 'fastify';
const fastify = Fastify();
fastify.addHook('onRequest', async (request, reply) => {
  if (request.url.startsWith('/api/auth/login')) return;
  if (!request.session.user) reply.code(401).send({ error: 'Sign in' });
});
fastify.post('/api/auth/login', async () => ({}));
fastify.get('/api/books', async () => ({}));
`,
      'koa.ts': `import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  if (ctx.path === '/token' || ctx.method === 'HEAD') return next();
  if (!ctx.state.user) ctx.throw(401);
  await next();
});
router.post('/token', (ctx) => { ctx.body = {}; });
router.get('/tasks', (ctx) => { ctx.body = {}; });
app.use(router.routes());
`,
    };
    assert.deepEqual(guarded(files), {
      'POST /api/auth/login': 'false false',
      'GET /api/books': 'true false',
      'POST /token': 'false false',
      'GET /tasks': 'true false',
    });
  });
});

describe('a middleware that lets listed paths pass', () => {
  const ways = {
    'a set': 'if (OPEN.has(request.path)) return next();',
    'a list': 'if (LIST.includes(request.path)) return next();',
    'the place in a list': 'if (LIST.indexOf(request.path) !== -1) return next();',
    'the place in a list, as bits': 'if (~LIST.indexOf(request.path)) return next();',
    'what finds a place': 'if (LIST.findIndex((each) => request.path === each) >= 0) return next();',
    'what finds an element': 'if (LIST.find((each) => request.path.startsWith(each))) return next();',
    'a test of all elements': 'if (!LIST.every((each) => request.path !== each)) return next();',
    'a list of patterns': 'if (PATTERNS.some((each) => each.test(request.path))) return next();',
    'a pattern for the address': 'if (/^\\/(health|login)/.test(request.originalUrl)) return next();',
    'a key of an object': 'if (request.path in KEYS) return next();',
    'a value of an object': 'if (TABLE[request.path]) return next();',
    'the address before its query': "if (LIST.includes(request.url.split('?')[0])) return next();",
    'the address taken apart':
      "const [path] = request.url.split('?'); if (LIST.includes(path)) return next();",
    'small letters': 'if (LIST.includes(request.path.toLowerCase())) return next();',
    'no slash at the end': "if (LIST.includes(request.path.replace(/\\/$/, ''))) return next();",
    'a template': 'if (LIST.includes(`$' + '{request.path}`)) return next();',
    'a function with several exits': 'if (!isGuarded(request.path)) return next();',
  };
  const filesOf = (test: string) => ({
    'app.js': `${header}const LIST = ['/health', '/login'];
const OPEN = new Set(LIST);
const PATTERNS = [/^\\/health$/, /^\\/login$/];
const KEYS = { '/health': false, '/login': true };
const TABLE = { '/health': true, '/login': true, '/orders': false };
function isGuarded(path) {
  if (path === '/health') return false;
  if (path === '/login') return false;
  return true;
}
app.use((request, response, next) => {
  ${test}
  try {
    request.user = jwt.verify(request.headers.authorization, process.env.KEY);
    next();
  } catch {
    response.sendStatus(401);
  }
});
app.get('/health', answer);
app.post('/login', answer);
app.post('/orders', answer);
`,
  });
  for (const [name, test] of Object.entries(ways)) {
    it(`guards the others: ${name}`, () => {
      assert.deepEqual(guarded(filesOf(test)), {
        'GET /health': 'false false',
        'POST /login': 'false false',
        'POST /orders': 'true false',
      });
    });
  }

  it('is not known where a function asks for something else, too', () => {
    const known = guarded(filesOf('if (!isGuarded(request.path) && request.query.open) return next();'));
    assert.equal(known['POST /orders'], 'true false');
    assert.notEqual(known['GET /health'], 'false false');
  });
});

describe('routes that a class above registers', () => {
  it('keep to the router of their own class, with the guards that they ask for', () => {
    const files = {
      'controller.ts': `import { Router } from 'express';
const checkPermission = (permission = '') => (req, res, next) => {
  if (!permission) return next();
  if (!req.user?.permissions.includes(permission)) return res.sendStatus(403);
  next();
};
export class Controller {
  app: Router;
  constructor() { this.app = Router(); }
  route(options) {
    this.app[options.method](options.path, checkPermission(options.permission), options.handler.bind(this));
  }
  get(path, handler, permission) {
    this.route({ method: 'get', path, handler, permission });
  }
  get router() { return this.app; }
}
export class Routes {
  router = Router();
}
`,
      'own.ts': `import { Controller, Routes } from './controller.js';
export class Tags extends Controller {
  constructor() {
    super();
    this.route({ method: 'get', path: '/', handler: this.list });
    this.route({ method: 'post', path: '/', permission: 'create', handler: this.list });
  }
  list(req, res) { res.json([]); }
}
export class Users extends Controller {
  constructor() {
    super();
    this.get('/me', this.me);
    this.get('/all', this.me, 'read');
  }
  me(req, res) { res.json({}); }
}
export class Books extends Routes {
  constructor() { super(); this.router.get('/books', (req, res) => res.json([])); }
}
export class Pages extends Routes {
  constructor() { super(); this.start(); }
  start() { this.router.get('/pages', (req, res) => res.json([])); }
}
`,
      'app.ts': `${header}
import { Books, Pages, Tags, Users } from './own.js';
app.use('/tags', new Tags().router);
const users = new Users();
app.use('/users', users.router);
app.use('/a', new Books().router);
app.use('/b', new Pages().router);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /tags': 'false false',
      'POST /tags': 'true true',
      'GET /users/me': 'false false',
      'GET /users/all': 'true true',
      'GET /a/books': 'false false',
      'GET /b/pages': 'false false',
    });
  });
});

describe('a denial at the end of a function', () => {
  it('guards where some go on before, below conditions under which some go on', () => {
    const files = {
      'app.ts': `${header}
const permit = (permission) => (request, response, next) => {
  const user = request.user;
  if (user) {
    if (user.isOwner) return next();
    const { permissions } = user;
    if (permissions && permissions.includes(permission)) return next();
  }
  return response.status(403).json({ message: 'no' });
};
const permitAny = (wanted) => (request, response, next) => {
  const user = request.user;
  if (user) {
    const names = wanted.split(',');
    for (let i = 0; i < names.length; i++) if (user.permissions.includes(names[i])) return next();
  }
  return response.status(403).json({ message: 'no' });
};
const known = (request, response, next) => {
  if (request.session) {
    if (request.session.user) return next();
  }
  response.sendStatus(401);
};
// Nobody is known better by the country than by nothing.
const inHouse = (request, response, next) => {
  if (process.env.OPEN) {
    if (process.env.OPEN === 'yes') return next();
  }
  response.sendStatus(403);
};
// It remembers who is there, and goes on for everybody.
const remembered = (request, response, next) => {
  if (request.user) {
    if (request.user.isOwner) response.locals.owner = true;
    return next();
  }
  return next();
};
app.get('/books', permit('books:read'), answer);
app.get('/pages', permitAny('books:read,pages:read'), answer);
app.get('/me', known, answer);
app.get('/house', inHouse, answer);
app.get('/shop', remembered, answer);
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /books': 'true true',
      'GET /pages': 'true true',
      'GET /me': 'true false',
      'GET /house': 'false false',
      'GET /shop': 'false false',
    });
  });
});

describe('403 for a credential that is worth nothing', () => {
  it('asks for no right, and neither does it for an account that may not be used', () => {
    const files = {
      'app.ts': `${header}
const member = async (request, response, next) => {
  const token = request.cookies.auth;
  if (!token) return response.sendStatus(403);
  try {
    request.user = jwt.verify(token, process.env.KEY);
    if (!request.user.activated) return response.sendStatus(403);
  } catch (error) {
    return response.sendStatus(403);
  }
  next();
};
const owner = async (request, response, next) => {
  try {
    request.user = jwt.verify(request.cookies.auth, process.env.KEY);
    if (!request.user.isOwner) return response.sendStatus(403);
  } catch (error) {
    return response.sendStatus(403);
  }
  next();
};
app.get('/books', member, answer);
app.get('/house', owner, answer);
`,
    };
    assert.deepEqual(guarded(files), { 'GET /books': 'true false', 'GET /house': 'true true' });
  });
});

describe('routers that a function takes out of its arguments', () => {
  it('keep their guards, and are told apart by their place', () => {
    const files = {
      'routes.ts': `export function bookRoutes(...[router, { find }]: [Router, { find: () => unknown }]) {
  router.get('/books', (request, response) => response.json(find()));
}
export function pageRoutes(...[, router]: [unknown, Router]) {
  router.get('/pages', (request, response) => response.json([]));
}
`,
      'app.ts': `${header}
import { bookRoutes, pageRoutes } from './routes.js';
const closed = express.Router();
closed.use((request, response, next) => {
  jwt.verify(request.headers.authorization, process.env.KEY);
  next();
});
const open = express.Router();
bookRoutes(closed, { find: () => [] });
pageRoutes(closed, open);
app.use('/closed', closed);
app.use('/open', open);
`,
    };
    assert.deepEqual(guarded(files), { 'GET /closed/books': 'true false', 'GET /open/pages': 'false false' });
  });
});

describe('credentials that a function of the project reads', () => {
  const files = (handler: string) => ({
    'app.ts': `${header}
const sessions: Record<string, { user: { id: number } }> = {};
const tokenOf = ({ headers }: { headers: any }) => headers?.authorization?.split(' ')[1];
app.get('/books/:id', ${handler});
`,
  });

  it('are no data of the request, though the handler reads such data, too', () => {
    const handler = `(request, response) => {
  const session = sessions[tokenOf(request)];
  if (!session) return response.status(401).end();
  response.json({ id: request.params.id });
}`;
    assert.deepEqual(guarded(files(handler)), { 'GET /books/:id': 'true false' });
  });

  it('guard where what is looked up by them fails, and the failure is answered by 401', () => {
    const handler = `(request, response, next) => {
  try {
    request.body.userId = sessions[tokenOf(request)].user.id;
    next();
  } catch (error) {
    response.status(401).json({});
  }
}, answer`;
    assert.deepEqual(guarded(files(handler)), { 'GET /books/:id': 'true false' });
  });

  it('guard nothing where a callback that denies is for those alone who send one', () => {
    const handler = (condition: string) => `(request, response, next) => {
  const answer = (error, user) => {
    if (error) return next(error);
    if (!user) return response.status(401).end();
    return next();
  };
  ${condition} return verify(tokenOf(request), answer);
  return next();
}, answer`;
    const withVerify = (condition: string) => ({
      'app.ts': `import { verify } from 'jsonwebtoken';\n${files(handler(condition))['app.ts']}`,
    });
    const sent = "if (request.get('authorization'))";
    assert.deepEqual(guarded(withVerify(sent)), { 'GET /books/:id': 'false false' });
    assert.deepEqual(guarded(withVerify('')), { 'GET /books/:id': 'true false' });
  });

  it('guard nothing where the failure is passed over, or where nothing fails', () => {
    const open = (lookup: string, caught: string) => `(request, response, next) => {
  try {
    request.body.userId = ${lookup};
    next();
  } catch (error) {
    ${caught}
  }
}, answer`;
    const passedOver = open('sessions[tokenOf(request)].user.id', 'next();');
    assert.deepEqual(guarded(files(passedOver)), { 'GET /books/:id': 'false false' });
    const nothingFails = open('sessions[request.params.id]?.user.id', 'response.status(401).json({});');
    assert.deepEqual(guarded(files(nothingFails)), { 'GET /books/:id': 'false false' });
  });
});

describe('a middleware that throws for some of those with a credential, and for all without one', () => {
  it('guards', () => {
    const files = {
      'package.json': '{ "dependencies": { "express": "5", "jsonwebtoken": "9" } }',
      'app.ts': `import express from 'express';
import jwt from 'jsonwebtoken';
import { accounts } from './accounts';
const app = express();
async function membersOnly(request, response, next) {
  const token = request.headers.authorization;
  if (token) {
    const claims = jwt.verify(token, process.env.KEY);
    const member = await accounts.find(claims.id);
    if (!member) throw new Unauthorized('unknown');
    request.member = member;
    next();
  } else {
    throw new Unauthorized('missing');
  }
}
app.get('/books', membersOnly, (request, response) => response.json([]));
`,
    };
    assert.deepEqual(guarded(files), { 'GET /books': 'true false' });
  });
});

describe('hooks that run one after the other', () => {
  const route = "import { json } from '@sveltejs/kit';\nexport const GET = async () => json({});\n";
  const shop = (hooks: string, closed = ''): Readonly<Record<string, string>> => ({
    'package.json': '{ "dependencies": { "@sveltejs/kit": "2", "svelte": "5" } }',
    'svelte.config.js': 'export default {};\n',
    'src/hooks.server.ts': `import { json } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { isClosed } from './closed';
import Store from 'shop-store';
${hooks}`,
    'src/closed.ts': closed,
    'src/routes/books/+server.ts': route,
    'src/routes/open/+server.ts': route,
    'src/routes/settings/+server.ts': route,
  });
  const asking = (condition: string) => `const who = async ({ event, resolve }) => {
  const store = new Store('https://shop.example.com');
  store.visitor.load(event.request.headers.get('cookie') || '');
  if (!store.visitor.member && ${condition}) return json({}, { status: 401 });
  return resolve(event);
};
const last = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.delete('link');
  return response;
};
export const handle = sequence(who, last);
`;

  it('all count, whichever is the last', () => {
    const first = `const who = async ({ event, resolve }) => {
  if (!event.locals.user) return json({}, { status: 401 });
  return resolve(event);
};
export const handle = sequence(who, async ({ event, resolve }) => resolve(event));
`;
    assert.deepEqual(guarded(shop(first)), {
      'GET /books': 'true false',
      'GET /open': 'true false',
      'GET /settings': 'true false',
    });
  });

  it('leave open whether they ask who is there where a setting chooses between lists of paths', () => {
    const closed = `import { browser } from '$app/environment';
import { env } from '$env/dynamic/public';
const closed = ['/settings'];
const open = ['/open'];
export function isClosed(url) {
  if (url === undefined) return false;
  if (browser && url.hostname !== window.location.hostname) return false;
  const path = url.pathname;
  if (env.PUBLIC_CLOSED == 'true') return !open.some((each) => path === each || path.startsWith(each + '/'));
  return closed.some((each) => path === each || path.startsWith(each + '/'));
}
`;
    for (const url of ['event.url', 'new URL(event.request.url)'])
      assert.deepEqual(guarded(shop(asking(`isClosed(${url})`), closed)), {
        'GET /books': 'null null',
        'GET /open': 'false false',
        'GET /settings': 'true false',
      });
  });

  it('rest on what an object was told of a request', () => {
    assert.deepEqual(guarded(shop(asking('true')))['GET /books'], 'true false');
    const told = asking('true').replace("event.request.headers.get('cookie') || ''", "'guest'");
    assert.deepEqual(guarded(shop(told))['GET /books'], 'null null');
  });
});

describe('a guard that a setting of the environment switches on', () => {
  const app = (guard: string) => ({
    'package.json': '{ "dependencies": { "express": "5", "jsonwebtoken": "9" } }',
    'config.ts': "export const config = { asks: process.env.ASKS === 'yes', key: process.env.KEY };\n",
    'app.ts': `import express from 'express';
import jwt from 'jsonwebtoken';
import { config } from './config';
const app = express();
const guard = (request, response, next) => {
  ${guard}
};
app.get('/books', guard, (request, response) => response.json([]));
`,
  });
  const deny = 'if (!request.headers.authorization) return response.status(401).end();\n  next();';
  const outcomes = (guard: string) => guarded(app(guard))['GET /books'];

  it('is not known to guard', () => {
    assert.equal(outcomes(`if (process.env.ASKS !== 'yes') return next();\n  ${deny}`), 'null null');
    assert.equal(outcomes(`if (!config.asks) return next();\n  ${deny}`), 'null null');
    assert.equal(
      outcomes(`if (process.env.KEY && request.headers['x-api-key'] !== process.env.KEY) return response.status(401).end();
  next();`),
      'null null',
    );
  });

  it('guards where only a setting switches it off, where it refuses without the setting, and in production', () => {
    assert.equal(outcomes(`if (process.env.OPEN === 'yes') return next();\n  ${deny}`), 'true false');
    assert.equal(
      outcomes(`if (process.env.NODE_ENV !== 'production') return next();\n  ${deny}`),
      'true false',
    );
    assert.equal(
      outcomes(`if (!process.env.KEY) return response.status(500).end();\n  ${deny}`),
      'true false',
    );
    assert.equal(outcomes(`if (!config.key) throw new Error('No key');\n  ${deny}`), 'true false');
  });
});

describe('functions of the project that run handlers one after the other', () => {
  const app = (chain: string, route = 'chain(membersOnly, answer)') => ({
    'package.json': '{ "dependencies": { "express": "5", "jsonwebtoken": "9" } }',
    'chain.js': chain,
    'app.js': `const express = require('express');
const chain = require('./chain');
const app = express();
const membersOnly = (request, response) => {
  if (!request.headers.authorization) throw Object.assign(new Error('Who?'), { status: 401 });
};
const answer = (request, response) => response.json([]);
app.get('/books', ${route});
`,
  });
  const access = (...given: Parameters<typeof app>) => guarded(app(...given))['GET /books'];

  it('are taken apart', () => {
    const reduced = `module.exports = (...steps) => Array.prototype.slice.call(steps, 1).reduce(
  (a, b) => (...given) => Promise.resolve(a(...given)).then((result) => result ?? b(...given)), steps[0]);
`;
    const looped = `module.exports = (name, ...steps) => async (request, response, next) => {
  try {
    for (const step of steps) await step(request, response);
  } catch (error) { next(error); }
};
`;
    assert.equal(access(reduced), 'true false');
    assert.equal(access(looped, "chain('books', membersOnly, answer)"), 'true false');
    assert.equal(access(reduced, 'chain(answer, answer)'), 'false false');
  });

  it('are left alone where the next one has its turn after an error, or the first that fits is taken', () => {
    const either = `module.exports = (...steps) => async (request, response) => {
  for (const step of steps) { try { return await step(request, response); } catch {} }
};
`;
    assert.notEqual(access(either, 'chain(membersOnly, answer), answer'), 'true false');
    assert.notEqual(
      access('module.exports = (...steps) => (...given) => steps.some((step) => step(...given));\n'),
      'true false',
    );
  });
});

describe('a context of resolvers that an option spread into the server makes', () => {
  it('tells who is asking, and a flag among the cookies does not', () => {
    const files = {
      'package.json': '{ "dependencies": { "apollo-server-micro": "3", "@graphql-tools/merge": "8" } }',
      'who.js': `const { Token } = require('./store');
module.exports = async (authorization) => {
  if (authorization == null) return new Error('Token missing');
  const entry = await Token.findOne({ id: authorization.split(' ')[1] });
  if (entry != null) return true;
  return new Error('Token unknown');
};
`,
      'context.js': `const who = require('./who');
const isDark = (cookie = '') => cookie.includes('theme=dark');
const make = async (ip, headers) => ({ ip, known: await who(headers['authorization']), dark: isDark(headers['cookie']) });
module.exports = { forMicro: (integration) => make('', integration.req.headers) };
`,
      'make.js': `const { LandingPage } = require('apollo-server-core');
const { mergeResolvers } = require('@graphql-tools/merge');
module.exports = (ApolloServer, options) =>
  new ApolloServer({ plugins: [LandingPage()], resolvers: mergeResolvers([require('./books')]), ...options });
`,
      'books.js': `const chain = (...steps) => steps.reduce((a, b) => async (...given) => (await a(...given)) ?? b(...given));
const membersOnly = (parent, args, { known }) => { if (known !== true) throw known; };
const hasBooks = async () => true;
module.exports = {
  Query: { books: chain(membersOnly, () => []), open: () => [] },
  Mutation: {
    addVisit: async (parent, { id }, { dark }) => {
      if (dark === true) return { done: true };
      if (!(await hasBooks(id))) throw new Error('No such book');
      return { done: true };
    },
  },
};
`,
      'server.js': `const { ApolloServer } = require('apollo-server-micro');
const make = require('./make');
const { forMicro } = require('./context');
make(ApolloServer, { context: forMicro });
`,
    };
    assert.deepEqual(guarded(files), {
      'QUERY books': 'true false',
      'QUERY open': 'false false',
      'MUTATION addVisit': 'false false',
    });
  });
});

describe('a callback that a library of sign-in calls', () => {
  const app = (route: string) => ({
    'package.json': '{ "dependencies": { "express": "5", "passport": "0.7" } }',
    'app.js': `const express = require('express');
const passport = require('passport');
const { users } = require('./users');
const app = express();
class Refusal extends Error { constructor(message, code) { super(message); this.statusCode = code; } }
function authenticate(type, isStrict, redirect) {
  return function auth(request, response, next) {
    if (request.user) return next();
    passport.authenticate(type, (error, user, info) => {
      if ((error || info instanceof Error) && type === 'oidc') return next(new Refusal('Failed', 401));
      if (error) return next(error);
      if (redirect && ((!user && isStrict) || (user && user.banned))) return response.redirect('/logout');
      if (!user && isStrict) throw new Refusal('Who?', 401);
      if (user && user.banned) throw new Refusal('Banned', 403);
      if (user) request.user = { ...user };
      return next();
    })(request, response, next);
  };
}
const strict = authenticate('jwt', true, null);
const loose = authenticate('jwt', false, 'page');
const wrap = (handler) => function wrapped(...given) {
  return Promise.resolve(handler(...given)).catch(given[given.length - 1]);
};
const setUp = async (request, response, next) => {
  const isThereAnybody = request.user || (await users.any());
  if (isThereAnybody) return next();
  response.redirect('/first-user');
};
const answer = (request, response) => response.json([]);
app.get('/books', ${route}, answer);
`,
  });

  it('guards as far as the call that made the middleware says', () => {
    const access = (route: string) => guarded(app(route))['GET /books'];
    assert.equal(access('strict'), 'true false');
    assert.equal(access('wrap(strict)'), 'true false');
    assert.equal(access('loose'), 'false false');
    assert.equal(access('wrap(loose)'), 'false false');
    assert.equal(access('wrap(setUp)'), 'false false');
  });
});

describe('errors that functions of the project make', () => {
  it('say 401 or 403 by the number that the functions and classes give them', () => {
    const files = {
      'app.ts': `${header}
class AppError extends Error {
  constructor({ message, statusCode }) { super(message); this.statusCode = statusCode; }
}
class NotYours extends AppError {
  constructor() { super({ message: 'Not yours', statusCode: 403 }); }
}
const make = (options) => new AppError(options);
const factory = (base) => (options = {}) => make({ ...base, ...options });
const notMember = factory({ message: 'You are not part of it.', statusCode: 403 });
const missing = factory({ message: 'There is none.', statusCode: 404 });
const signedIn = (request, response, next) => {
  request.user = jwt.verify(request.headers.authorization, process.env.KEY);
  next();
};
const memberOf = (id, user) => db.members.find({ id, user });
app.get('/made/:id', signedIn, async (request, response) => {
  if (!(await memberOf(request.params.id, request.user.id))) throw notMember();
  response.json({});
});
app.get('/class/:id', signedIn, async (request, response) => {
  if (!(await memberOf(request.params.id, request.user.id))) throw new NotYours();
  response.json({});
});
app.get('/missing/:id', signedIn, async (request, response) => {
  if (!(await memberOf(request.params.id, request.user.id))) throw missing();
  response.json({});
});
`,
    };
    assert.deepEqual(guarded(files), {
      'GET /made/:id': 'true true',
      'GET /class/:id': 'true true',
      'GET /missing/:id': 'true false',
    });
  });
});

describe('a middleware that looks at those who show a credential', () => {
  it('leaves the others alone, whatever an installed package makes of it', () => {
    const files = {
      'app.ts': `import { keyOf } from '@acme/keys';
${header}
const keyed = async (request, response, next) => {
  const { authorization } = request.headers;
  if (!authorization) return next();
  const parts = authorization.split(' ');
  if (parts.length !== 2) throw new Error('Unauthorized');
  request.key = await keyOf(parts[1]);
  next();
};
const authenticated = async (request, response, next) => {
  request.key = await keyOf(request.headers.authorization);
  next();
};
app.get('/health', keyed, answer);
app.get('/unknown', authenticated, answer);
`,
    };
    assert.deepEqual(guarded(files), { 'GET /health': 'false false', 'GET /unknown': 'null null' });
  });
});

describe('403 for a password that is wrong', () => {
  it('asks who is signed in once more, and for no right', () => {
    const files = {
      'app.ts': `import argon from 'argon2';
${header}
const verifies = (user, password) => argon.verify(user.hash, password);
app.post('/codes', async (request, response) => {
  if (!request.user) return response.sendStatus(401);
  const user = await db.users.find(request.user.id);
  if (!(await verifies(user, request.body.password))) return response.sendStatus(403);
  response.json({});
});
`,
    };
    assert.deepEqual(guarded(files), { 'POST /codes': 'true false' });
  });
});

describe('a message by which a catch block tells errors apart', () => {
  it('says what the answer hangs on', () => {
    const files = {
      'app.ts': `${header}
const fileOf = async (id, password, userId) => {
  const file = await db.files.find(id);
  if (!file) throw new Error('No such file');
  if (userId && file.owner === userId) return file;
  if (file.views >= file.limit) throw new Error('Seen too often');
  if (file.password && !password) throw new Error('Password required');
  return file;
};
app.get('/files/:id', async (request, response) => {
  try {
    let userId;
    try { userId = jwt.verify(request.headers.authorization, process.env.KEY).id; } catch (error) { console.error(error); }
    response.json(await fileOf(request.params.id, request.query.password, userId));
  } catch (error) {
    if (error.message === 'No such file') return response.sendStatus(404);
    if (error.message === 'Seen too often') return response.sendStatus(403);
    return response.sendStatus(400);
  }
});
const removed = async (id, user) => {
  const file = await db.files.find(id);
  if (file.owner !== user.id) throw new Error('This file is not yours');
  await db.files.remove(id);
};
app.delete('/files/:id', async (request, response) => {
  if (!request.user) return response.sendStatus(401);
  try {
    await removed(request.params.id, request.user);
    response.end();
  } catch (error) {
    if (error.message.includes('not yours')) return response.status(401).end();
    return response.sendStatus(400);
  }
});
`,
    };
    assert.deepEqual(guarded(files), { 'GET /files/:id': 'false false', 'DELETE /files/:id': 'true true' });
  });
});
