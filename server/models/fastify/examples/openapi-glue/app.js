import Fastify from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { Security } from './security.js';
import { Service } from './service.js';

const fastify = Fastify();
fastify.register(openapiGlue, {
  specification: './api.json',
  serviceHandlers: new Service(),
  securityHandlers: new Security(),
  prefix: 'v1',
});
await fastify.listen({ port: 3000 });
