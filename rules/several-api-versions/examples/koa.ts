import Router from '@koa/router';
import Koa from 'koa';
import jwt from 'koa-jwt';

const app = new Koa();
const router = new Router();
const signedIn = jwt({ secret: process.env.KEY ?? '', audience: 'api', issuer: 'us' });

router.delete('/v1/notes/:id', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [missing-authentication] medium: `DELETE /v1/notes/:id` answers without authentication
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `DELETE /v1/notes/:id` answers without the authentication that `DELETE /v2/notes/:id` asks for
  ctx.status = 204;
});
router.delete('/v2/notes/:id', signedIn, async (ctx) => {
  ctx.status = 204;
});

app.use(router.routes());
