import Fastify from 'fastify';

const app = Fastify();

app.register(async (api) => {
  api.get('/things', async () => []);
//^^^^^^^^^^^^^^^^^ finding low: `GET /v1/things` of version 1 answers beside version 3
  api.get('/things/:id', async () => ({}));
}, { prefix: '/v1' });

app.register(async (api) => {
  api.get('/things', async () => ({ things: [] }));
}, { prefix: '/v3' });
