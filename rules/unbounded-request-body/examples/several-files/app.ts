import express from 'express';
import fastify from 'fastify';
import { LIMIT } from './limits';

export const app = express();
app.use(express.raw({ type: '*/*', limit: LIMIT }));
//                                        ^^^^^ finding medium: The limit for bodies is so high that a few requests fill the memory. Set it to what the endpoints need.

export const server = fastify({ bodyLimit: 500 * 1024 * 1024 });
//                                         ^^^^^^^^^^^^^^^^^ finding medium: The limit for bodies is so high that a few requests fill the memory. Set it to what the endpoints need.
export const other = fastify({ bodyLimit: 524288000 });
//                                        ^^^^^^^^^ finding medium: The limit for bodies is so high that a few requests fill the memory. Set it to what the endpoints need.
