import { Issuer, generators } from 'openid-client';
import Koa from 'koa';
const issuer = await Issuer.discover('https://accounts.example.com');
const client = new issuer.Client({
  client_id: process.env.ID!,
  client_secret: process.env.SECRET,
  redirect_uris: ['https://app.example.com/cb'],
  response_types: ['code'],
});
const app = new Koa();

app.use(async (ctx, next) => {
  if (ctx.path !== '/login') return next();
  ctx.redirect(client.authorizationUrl({ scope: 'openid email' }));
  //           ^^^^^^^^^^^^^^^^^^^^^^^ finding: Nothing ties the answer of the provider to the visitor who asked
});

app.use(async (ctx, next) => {
  if (ctx.path !== '/signin') return next();
  const state = generators.state();
  const verifier = generators.codeVerifier();
  ctx.cookies.set('oidc', JSON.stringify({ state, verifier }), {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
  });
  ctx.redirect(
    client.authorizationUrl({
      scope: 'openid email',
      state,
      code_challenge: generators.codeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  );
});

app.use(async (ctx, next) => {
  if (ctx.path !== '/cb') return next();
  const tokens = await client.callback('https://app.example.com/cb', client.callbackParams(ctx.req), {});
  //                   ^^^^^^^^^^^^^^^ finding: Nothing ties the answer of the provider to the visitor who asked
  ctx.body = tokens.claims();
});
