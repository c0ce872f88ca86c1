import Fastify from 'fastify';

const app = Fastify({ trustProxy: '10.0.0.0/8' });

app.get('/', async (request) => request.ip);
