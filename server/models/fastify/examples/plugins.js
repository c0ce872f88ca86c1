const fastify = require('fastify');

const app = fastify({ trustProxy: true });
//                                ^^^^ weakness proxy-trusted-blindly

app.register(require('@fastify/cors'), { origin: true, credentials: true });
//           ^^^^^^^^^^^^^^^^^^^^^^^^ guard cors
//           ^^^^^^^^^^^^^^^^^^^^^^^^ weakness any-origin-with-credentials
app.register(require('@fastify/jwt'), { secret: process.env.TOKEN_KEY, verify: { ignoreExpiration: true } });
//           ^^^^^^^^^^^^^^^^^^^^^^^ weakness token-expiry-ignored
//                                              ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
app.register(require('@fastify/session'), { secret: process.env.SESSION_KEY, cookie: { secure: false } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard session
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness session-cookie-over-plain-http
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^ purpose session-secret

app.post('/login', async (_request, reply) => {
//<^^^^^^^^^^^^^^ route POST /login
  reply.setCookie('session', 'abc', { path: '/', httpOnly: true });
  //<^^^^^^^^^^^^ weakness cookie-over-plain-http
  return { ok: true };
  //     ^^^^^^^^^^^^ reply body
});

app.setErrorHandler((error, _request, reply) => {
  reply.status(500).send({ stack: error.stack });
  //                     ^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                     ^^^^^^^^^^^^^^^^^^^^^^ sink typed-html
  //                              ^^^^^ origin caught-error
});
