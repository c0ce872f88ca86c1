import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();

app.use('/a/*', cors({ origin: (origin) => origin, credentials: true }));
//                                                              ^^^^ finding: Every origin may call with the credentials of the visitor

app.use('/b/*', cors({ origin: 'https://app.example.com', credentials: true }));
