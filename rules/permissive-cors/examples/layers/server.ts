import Fastify from 'fastify';
import cors from '@fastify/cors';
import { corsOptions } from './config/cors';
const app = Fastify();

app.register(cors, corsOptions);
//           ^^^^ finding: Every origin may call with the credentials of the visitor
