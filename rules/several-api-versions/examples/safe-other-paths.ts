import Fastify from 'fastify';

const app = Fastify();
app.get('/v1/books', async () => []);
app.get('/v2/catalogue', async () => []);
app.post('/v2/books', async () => ({}));
