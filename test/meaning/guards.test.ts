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
