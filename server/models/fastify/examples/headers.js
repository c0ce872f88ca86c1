import helmet from '@fastify/helmet';
import Fastify from 'fastify';

const app = Fastify();
await app.register(helmet, { hsts: false, contentSecurityPolicy: false });
//                                                               ^^^^^ weakness policy-switched-off
//                                 ^^^^^ weakness plain-http-allowed
