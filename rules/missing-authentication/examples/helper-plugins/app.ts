import fastify from 'fastify';
import * as routes from './routes';

const app = fastify();
app.register(routes.books, { prefix: 'books' });
app.register(routes.loans, { prefix: 'loans' });
app.register(routes.shelves, { prefix: 'shelves' });
app.listen({ port: 3000 });
