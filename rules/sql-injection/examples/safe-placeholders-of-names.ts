import { createClient } from '@clickhouse/client';
import express from 'express';
import forEach from 'lodash/forEach';
import join from 'lodash/join';
import keys from 'lodash/keys';
import map from 'lodash/map';
import reduce from 'lodash/reduce';

const client = createClient({ url: process.env.CLICKHOUSE_URL });
const app = express();
app.use(express.json());

// Only the number of each value goes into the text, and the values beside it.
app.post('/visits', async (req, res) => {
  const values: Record<string, string> = {};
  const places = join(
    map(req.body.pages as string[], (page, i) => {
      values[`page${i}`] = page;
      return `{page${i}:String}`;
    }),
    ', ',
  );
  const query = `select count() from visits where page in (${places})`;
  res.json(await client.query({ query, query_params: values }));
});

// So do the names of the object that they were put into.
app.post('/readers', async (req, res) => {
  const values = reduce(req.body.ids as string[], (all, id, i) => ({ ...all, [`id${i}`]: id }), {});
  const places = map(keys(values), (name) => `{${name}:String}`).join(', ');
  res.json(await client.query({ query: `select * from readers where id in (${places})`, query_params: values }));
});

const columns = { title: 'title', author: 'author' };
app.post('/books', async (req, res) => {
  let where = '1 = 1';
  const values: Record<string, string> = {};
  forEach(columns, (column) => {
    if (!req.body[column]) return;
    values[column] = req.body[column];
    where += ` and ${column} = {${column}:String}`;
  });
  res.json(await client.query({ query: `select * from books where ${where}`, query_params: values }));
});

app.listen(3000);
