import cors, { type CorsOptions } from 'cors';
import express from 'express';
import { Hono } from 'hono';
import { cors as honoCors } from 'hono/cors';

const app = express();

const options: CorsOptions = { credentials: true };
options.origin = ['https://app.example.com'];

app.use(cors(options));
app.use('/a', cors({ credentials: true, origin: (_origin, callback) => callback(null, true) }));
app.use('/b', cors({ credentials: true, origin: '*' }));
app.use('/c', cors({ credentials: true, origin: [/example\.com/, 'https://app.example.org'] }));

const api = new Hono();
api.use(honoCors({ origin: (origin) => origin, credentials: true }));
export { api, app };
