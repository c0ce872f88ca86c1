import { Hono } from 'hono';
import { read, make, verify } from './verify';
const app = new Hono();
app.get('/a', async (c) => c.json(await read(c.req.header('authorization')!.slice(7))));
app.get('/b', (c) => c.text(make('1')));
app.get('/c', async (c) => c.json((await verify(c.req.header('authorization')!.slice(7))).payload));
