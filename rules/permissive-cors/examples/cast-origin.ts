// Whatever origin asks is answered with itself, by a function that casts it.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(cors({ origin: (origin) => origin as string, credentials: true }));
//                                                                ^^^^ finding high: Every origin may call with the credentials of the visitor

export default app;
