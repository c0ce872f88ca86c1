import Fastify from 'fastify';

const server = Fastify();
server.get('/books', async () => true);
server.post('/books', async () => true);
server.get('/books/:id', async () => true);
server.delete('/books/:id', async () => true);
server.get('/loans', async () => true);

await server.listen({ port: 3000 });
