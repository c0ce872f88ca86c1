import { Hono } from 'hono';
import { oldList } from './handlers.ts';

const app = new Hono();
app.get('/old-list', oldList);
//<^^^^^^^^^^^^^^^^ finding low: `GET /old-list` is marked as deprecated and still answers
export default app;
