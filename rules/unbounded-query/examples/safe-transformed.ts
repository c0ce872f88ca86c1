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
});

app.get('/boards', async (request, response) => {
  const page = v.safeParse(Page, request.query);
  if (!page.success) return response.status(400).end();
  return response.json(await db('boards').select('id', 'title').limit(page.output.first));
});

app.listen(3000);
