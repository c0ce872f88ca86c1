import Fastify from 'fastify';

const app = Fastify({ trustProxy: 'loopback, linklocal, uniquelocal' });

app.get('/', async (request) => request.ip);
