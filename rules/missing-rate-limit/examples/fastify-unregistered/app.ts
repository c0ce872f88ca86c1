import fastify from 'fastify';
import { codes } from './codes';
import { login } from './login';

const app = fastify();
app.register(login);
app.register(codes);
