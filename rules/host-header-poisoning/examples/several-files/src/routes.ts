import { randomUUID } from 'node:crypto';
import Router from '@koa/router';
import { sendInvitation } from './mail';
import { store } from './store';

export const router = new Router();

router.post('/invitations/:team', async (ctx) => {
  const code = randomUUID();
  const member = await store(Number(ctx.params.team), code);
  await sendInvitation(member.email, `https://${ctx.host}/invitations/${code}`);
  ctx.status = 202;
});
