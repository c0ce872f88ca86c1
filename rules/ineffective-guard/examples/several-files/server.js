import Router from '@koa/router';
import Koa from 'koa';
import { forMembers } from './guard.js';
import { members } from './members.js';

const app = new Koa();
const router = new Router();
router.get('/members', forMembers, async (ctx) => {
  ctx.body = await members();
});
app.use(router.routes());
