import Fastify from 'fastify';

const app = Fastify();

/** @deprecated */
const limit = 10;

app.get('/books', async () => ({ limit }));
