const bcrypt = require('bcrypt');
const express = require('express');
const rateLimit = require('express-rate-limit');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());
app.use(rateLimit({ limit: 5 }));

app.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^ finding low: `POST /login` refuses sign-ins and logs none of them. Log who was refused and from where, without the password.
  const { rows } = await pool.query('select id, hash from users where email = $1', [String(req.body.email)]);
  if (!rows[0] || !(await bcrypt.compare(req.body.password, rows[0].hash))) {
    return res.status(401).json({ error: 'E-mail or password is wrong.' });
  }
  res.json({ id: rows[0].id });
});

app.listen(3000);
