import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

// One of the tests lets any text through.
app.get('/sorted', async (req, res) => {
  const { order, shelf } = req.query;
  const direction = order === 'asc' || shelf === 'new' ? order : 'asc';
  const { rows } = await pool.query(`select id from books order by title ${direction}`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The query `order` of the request
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: take it from a fixed list
  res.json(rows);
});
