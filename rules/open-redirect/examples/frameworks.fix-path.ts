import Router from '@koa/router';
import type { Request, Response } from 'express';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';

export const fastify = Fastify();
fastify.get<{ Querystring: { next?: string } }>('/login', (request, reply) => reply.redirect(/^\/(?![/\\])[^\t\r\n]*$/.test(String(request.query.next)) ? String(request.query.next) : '/'));

export const router = new Router();
router.get('/login', (ctx) => {
  const { next } = ctx.query;
  ctx.redirect(next as string);
});

export const hono = new Hono();
hono.get('/login', (c) => {
  const next = c.req.query('next') ?? '/';
  return c.redirect(next);
});

// A path is kept from becoming a host by what a browser leaves out, too: tabs and line breaks.
export const app = express();
app.get('/login', (req: Request, res: Response) => {
  res.redirect(req.query.next as string);
});
