const Koa = require('koa');
const jwtSimple = require('jwt-simple');
const jwt = require('koa-jwt');
const { createVerifier, createSigner } = require('fast-jwt');
const app = new Koa();

app.use(async (ctx, next) => {
  ctx.state.user = jwtSimple.decode(ctx.get('authorization').slice(7), '', true);
  //                                                                       ^^^^ finding [jwt-unverified]: The token is not held against a key
  await next();
});

const verifyNone = createVerifier({ key: '', algorithms: ['none'] });
//                                                        ^^^^^^ finding: The algorithm `none` means that the token has no signature

const verifyHmac = createVerifier({
  key: process.env.JWT_SECRET,
  algorithms: ['HS256'],
  allowedIss: 'x',
  allowedAud: 'y',
});

app.use(jwt({ secret: process.env.JWT_SECRET, algorithms: ['none', 'HS256'] }));
//                                                         ^^^^^^ finding: The algorithm `none` means that the token has no signature

app.use(jwt({ secret: process.env.JWT_SECRET, algorithms: ['HS256'] }));
module.exports = { verifyNone, verifyHmac };
