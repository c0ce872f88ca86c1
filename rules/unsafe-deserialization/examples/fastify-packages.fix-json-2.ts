import Fastify from 'fastify';
import serialize from 'serialize-javascript';
import yaml from 'js-yaml';
import { all } from 'js-yaml-js-types';
import funcster from 'funcster';
import cryo from 'cryo';
const app = Fastify();

app.post<{ Body: string }>('/import', async (request) => {
  const schema = yaml.DEFAULT_SCHEMA.extend(all);
  const data = yaml.load(request.body, { schema }) as { items: unknown[] };
  return { count: data.items.length };
});

app.post<{ Body: { job: unknown } }>('/jobs', async (request) => {
  const job = funcster.deepDeserialize(request.body.job);
  return { name: job.name };
});

app.post<{ Body: string }>('/restore', async (request) => {
  const snapshot = JSON.parse(String(request.body));
  return { id: snapshot.id };
});

app.post<{ Body: string }>('/page', async (request, reply) => {
  reply.type('text/html');
  return `<script>window.__STATE__ = ${serialize({ q: request.body }, { isJSON: true })}</script>`;
});
