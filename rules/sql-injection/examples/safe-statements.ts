import { Hono } from 'hono';
import { Client } from 'pg';

interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

const client = new Client({ connectionString: process.env.DATABASE_URL });
const app = new Hono();

/** A statement is a text or an object; the object that is given to `run` is no text. */
function statementOf(statement: string | Statement, values?: readonly unknown[]): Statement {
  if (typeof statement === 'string') return { text: statement, values };
  return statement;
}

function run(statement: string | Statement, values?: readonly unknown[]) {
  const { text, values: parameters } = statementOf(statement, values);
  return client.query(text, [...(parameters ?? [])]);
}

app.get('/books/:isbn', async (c) => {
  const found = await run({ text: 'select * from books where isbn = $1', values: [c.req.param('isbn')] });
  return c.json(found.rows);
});

app.get('/shelves/:name', async (c) => {
  const found = await run('select * from shelves where name = $1', [c.req.param('name')]);
  return c.json(found.rows);
});

export default app;
