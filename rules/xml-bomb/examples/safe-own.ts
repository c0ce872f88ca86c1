// What is read was written by the server itself.
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { parse } from 'yaml';

const app = new Hono();
app.get('/menu', async (c) => c.json(parse(await readFile('menu.yml', 'utf8'), { maxAliasCount: -1 })));
export default app;
