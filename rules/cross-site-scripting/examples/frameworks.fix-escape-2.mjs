// In Fastify a text is plain unless its type says otherwise; in Koa it is HTML if it looks like it.
import Fastify from 'fastify';
import Koa from 'koa';

const fastify = Fastify();

fastify.get('/hello', (request, reply) => {
  reply.type('text/html').send(`<h1>Hello ${request.query.name}</h1>`);
});

fastify.get('/plain', (request, reply) => {
  reply.send(`Hello ${request.query.name}`);
});

const koa = new Koa();

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

koa.use(async (context) => {
  context.body = `<h1>Hello ${escapeHtml(context.query.name)}</h1>`;
});

koa.use(async (context) => {
  context.type = 'text/plain';
  context.body = `Hello ${context.query.name}`;
});

export { fastify, koa };
