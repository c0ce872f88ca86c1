import { Hono } from 'hono';

const app = new Hono();
//          ^^^^^^^^^^ finding low: The application sets none of the headers that protect visitors

app.get('/', (c) => c.html('<h1>Hello</h1>'));

export default app;
