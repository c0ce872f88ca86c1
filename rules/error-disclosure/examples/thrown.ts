// What was tried decides: errors of databases, servers and files tell of the inside, those of the own code seldom do.
import { readFile } from 'node:fs/promises';
import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

async function bookOf(id: string) {
  const { rows } = await pool.query('select title from books where id = $1', [id]);
  return rows[0];
}

function priceOf(pages: number) {
  if (pages > 999) throw new Error('Too many pages.');
  return pages * 2;
}

app.get('/books/:id', async (req, res) => {
  try {
    res.json(await bookOf(req.params.id));
  } catch (error) {
    res.status(500).json({ message: (error as Error).message });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The message of the error leaves with the answer
  }
});

// The same decision once more: it is said above.
app.get('/terms', async (_req, res) => {
  try {
    res.send(await readFile('/srv/terms.html', 'utf8'));
  } catch (error) {
    res.status(500).send(String(error));
    //                   ^^^^^^^^^^^^^ finding low: The whole error leaves with the answer
  }
});

app.get('/prices/:pages', (req, res) => {
  try {
    res.json(priceOf(Number(req.params.pages)));
  } catch (error) {
    res.status(500).json({ message: (error as Error).message });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The message of the error leaves with the answer
  }
});

app.delete('/books/:id', async (req, res) => {
  try {
    await pool.query('delete from books where id = $1', [req.params.id]);
    res.sendStatus(204);
  } catch (error) {
    res.status(500).json({ trace: (error as Error).stack });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The stack of the error leaves with the answer
  }
});
