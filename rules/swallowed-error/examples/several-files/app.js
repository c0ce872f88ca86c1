import { Hono } from 'hono';
import { remove } from './articles.js';

const app = new Hono();
app.delete('/articles/:id', remove);
export default app;
