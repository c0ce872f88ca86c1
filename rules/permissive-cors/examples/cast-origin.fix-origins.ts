// Whatever origin asks is answered with itself, by a function that casts it.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));

export default app;
