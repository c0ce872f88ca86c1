// The types of plugins say what a function is given, also where nobody is seen to register it.
import Fastify from 'fastify';
import books from './books';

const app = Fastify();
app.register(books, { prefix: '/v1' });
app.listen({ port: 3000 });
