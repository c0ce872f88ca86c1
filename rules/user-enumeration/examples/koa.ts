import argon2 from 'argon2';
import Router from '@koa/router';
import Koa from 'koa';
import { koaBody } from 'koa-body';
import ratelimit from 'koa-ratelimit';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = new Koa();
const router = new Router();
app.use(ratelimit({ driver: 'memory', db: new Map() }));
app.use(koaBody());

router.post('/sign-in', async (ctx) => {
  const { email, password } = ctx.request.body as { email: string; password: string };
  const account = await prisma.account.findUnique({ where: { email: String(email) } });
  if (account === null) {
    ctx.status = 401;
    ctx.body = { message: 'This address is not known.' };
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `POST /sign-in` answers otherwise where there is no such account
    return;
  }
  if (!(await argon2.verify(account.passwordHash, password))) {
    ctx.status = 401;
    ctx.body = { message: 'The password is wrong.' };
    return;
  }
  ctx.body = { id: account.id };
});

app.use(router.routes());
