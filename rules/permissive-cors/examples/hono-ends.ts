import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/api/*', cors({ origin: (origin) => (origin.endsWith('example.com') ? origin : ''), credentials: true }));
//                                                                                                        ^^^^ finding: Every origin that holds the pattern somewhere may call with the credentials of the visitor
export default app;
