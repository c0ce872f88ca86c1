import { raw } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { Book } from './book.js';

const orm = await MikroORM.init({ entities: [Book], dbName: 'library' });
const app = express();
app.use(express.json());

app.get('/books', async (req, res) => {
  const em = orm.em.fork();
  res.json(await em.execute(`select id, title from book where author = '${req.query.author}'`));
});

app.get('/authors', async (req, res) => {
  const rows = await orm.em.getConnection().execute("select author from book where title like ?", [`%${req.query.title}%`]);
  res.json(rows);
});

app.get('/titles', async (req, res) => {
  const found = await orm.em
    .createQueryBuilder(Book, 'b')
    .select(['id', 'title'])
    .where(`lower(b.title) = '${req.query.title}'`)
    .getResultList();
  res.json(found);
});

app.get('/recent', async (req, res) => {
  const books = await orm.em.find(Book, { [raw(`extract(year from printed) = ${req.query.year}`)]: [] }, { fields: ['title'] });
  res.json(books);
});

export default app;
