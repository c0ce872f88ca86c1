const fastify = require('fastify');

const app = fastify();
app.register(require('@fastify/jwt'), { secret: process.env.KEY });
//                                              ^^^^^^^^^^^^^^^ purpose token-key
app.get('/late', async (request) => {
//<^^^^^^^^^^^^ route GET /late
  await request.jwtVerify({ ignoreExpiration: true });
  //                                          ^^^^ weakness token-expiry-ignored
  //    ^^^^^^^^^^^^^^^^^ verifies
  return {};
  //     ^^ reply body
});
app.get('/later', async (request) => {
//<^^^^^^^^^^^^^ route GET /later
  await request.jwtVerify({ verify: { ignoreExpiration: true } });
  //                                                    ^^^^ weakness token-expiry-ignored
  //    ^^^^^^^^^^^^^^^^^ verifies
  return {};
  //     ^^ reply body
});
app.get('/strict', async (request) => {
//<^^^^^^^^^^^^^^ route GET /strict
  await request.jwtVerify({ allowedIss: 'books' });
  //    ^^^^^^^^^^^^^^^^^ verifies
  return {};
  //     ^^ reply body
});
