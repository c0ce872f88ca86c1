import Fastify from 'fastify';

export const app = Fastify();

app.get('/books', async () => [{ id: '1', title: 'A', stock: 3 }]);
