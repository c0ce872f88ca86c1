import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();

app.use('/a/*', cors({ origin: ['https://app.example.com'], credentials: true }));

app.use('/b/*', cors({ origin: 'https://app.example.com', credentials: true }));
