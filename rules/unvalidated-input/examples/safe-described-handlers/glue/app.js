import Fastify from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { Service } from './service.js';

const fastify = Fastify();
await fastify.register(openapiGlue, { specification: './api.yaml', serviceHandlers: new Service() });
await fastify.listen({ port: 3000 });
