// mysql2 writes an object that is given as a value as SQL of its own: a text has to stay a text.
const express = require('express');
const mysql = require('mysql2/promise');

const app = express();
const pool = mysql.createPool(process.env.DATABASE_URL);
app.use(express.json());

app.post('/sign-in', async (req, res) => {
  const [rows] = await pool.query(`select id from accounts where name = '${req.body.name}' and hash = '${req.body.hash}'`);
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
  res.json({ known: rows.length > 0 });
});
