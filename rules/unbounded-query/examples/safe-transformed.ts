import express from 'express';
import knex from 'knex';
import * as v from 'valibot';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });
const app = express();

function limited(value: string, most: number): number {
  return Math.min(Math.floor(Number(value) || most), most);
}

// The schema makes a limited number of the text.
const Page = v.object({
  first: v.pipe(
    v.optional(v.string(), ''),
    v.transform((value) => limited(value, 50)),
  ),
  shown: v.pipe(
    v.optional(v.string(), '20'),
    v.transform((value) => limited(value, 20)),
    v.number(),
    v.minValue(1),
  ),
});

app.get('/boards', async (request, response) => {
  const page = v.safeParse(Page, request.query);
  if (!page.success) return response.status(400).end();
  return response.json(await db('boards').select('id', 'title').limit(page.output.first));
});

app.get('/posts', async (request, response) => {
  const page = v.safeParse(Page, request.query);
  if (!page.success) return response.status(400).end();
  return response.json(await db('posts').select('id', 'title').limit(page.output.shown));
});

app.listen(3000);
