import Router from '@koa/router';
import Koa from 'koa';
import { koaBody } from 'koa-body';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = new Koa();
const router = new Router();
const Note = z.object({ title: z.string().max(80), text: z.string().max(2000) });

router.post('/notes', async (ctx) => {
  try {
    Note.parse(ctx.request.body);
  } catch (error) {
    console.error('a note that is none', error);
    throw error;
  }
  const { title, text } = ctx.request.body as { title: string; text: string };
  const { id } = await prisma.note.create({ data: { title, text } });
  ctx.status = 201;
  ctx.body = { id };
});

app.use(koaBody()).use(router.routes());
