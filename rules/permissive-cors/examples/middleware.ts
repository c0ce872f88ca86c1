import cors, { type CorsOptions } from 'cors';
import express from 'express';
import { Hono } from 'hono';
import { cors as honoCors } from 'hono/cors';

const app = express();

const options: CorsOptions = { credentials: true };
options.origin = true;

app.use(cors(options));
//      ^^^^ finding high: Every origin may call with the credentials of the visitor
app.use('/a', cors({ credentials: true, origin: (_origin, callback) => callback(null, true) }));
//                                ^^^^ finding high: Every origin may call with the credentials of the visitor
app.use('/b', cors({ credentials: true, origin: '*' }));
//                                ^^^^ finding medium: Every origin may call with the credentials of the visitor
app.use('/c', cors({ credentials: true, origin: [/example\.com/, 'https://app.example.org'] }));
//                                ^^^^ finding medium: Every origin that holds the pattern somewhere may call with the credentials of the visitor

const api = new Hono();
api.use(honoCors({ origin: (origin) => origin, credentials: true }));
//                                                          ^^^^ finding high: Every origin may call with the credentials of the visitor
export { api, app };
