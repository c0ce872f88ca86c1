import Fastify from 'fastify';
import { loanRoutes } from './loans';

const app = Fastify();
app.register(loanRoutes, { prefix: '/loans' });
app.listen({ port: 3000 });
