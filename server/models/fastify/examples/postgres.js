import postgres from '@fastify/postgres';
import Fastify from 'fastify';

const app = Fastify();
app.register(postgres, { connectionString: process.env.DATABASE_URL });

app.get('/books', async () => {
//<^^^^^^^^^^^^^ route GET /books
  const { rows } = await app.pg.query('select id, title from books limit 100');
  //                     ^^^^^^^^^^^^ query
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  const client = await app.pg.connect();
  await client.query({ text: 'select 1' });
  //    ^^^^^^^^^^^^ query
  //                         ^^^^^^^^^^ sink sql-text
  return rows;
  //     ^^^^ reply body
});
