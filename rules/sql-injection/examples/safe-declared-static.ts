import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();

class Tables {
  // It is only declared here, and gets its value when the service starts.
  static prefix: string;
  static books = 'books';
}
Tables.prefix = String(process.env.TABLE_PREFIX);

const app = express();
app.get('/books/:id', async (request, response) => {
  const { rows } = await pool.query(`select title from ${Tables.prefix}${Tables.books} where id = $1`, [
    request.params.id,
  ]);
  response.json(rows);
});
app.listen(3000);
