import Fastify from 'fastify';

const app = Fastify({ logger: true });

app.get('/', async (request) => {
//<^^^^^^^^ route GET /
  request.log.info('asked for');
  //<^^^^^^^^^^^^^ logs
  app.log.warn('as well');
  //<^^^^^^^^^ logs
  return { ok: true };
  //     ^^^^^^^^^^^^ reply body
});
