import express from 'express';
import fastify from 'fastify';
import { LIMIT } from './limits';

export const app = express();
app.use(express.raw({ type: '*/*', limit: LIMIT }));

export const server = fastify({ bodyLimit: 500 * 1024 * 1024 });
export const other = fastify({ bodyLimit: 1024 * 1024 });
