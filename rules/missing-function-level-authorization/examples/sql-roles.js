const express = require('express');
const jwt = require('jsonwebtoken');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'], audience: 'api', issuer: 'id' });
  } catch {
    return res.sendStatus(401);
  }
  next();
});

app.post('/members/:id/role', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: It stores `role` as the request says
  await pool.query('update members set role = $1 where id = $2', [String(req.body.role), req.params.id]);
  //                                                                                     ^^^^^^^^^^^^^ finding [broken-object-level-authorization]: `members` is looked up or changed by the path parameter `id` of the request
  res.sendStatus(204);
});

app.put('/me/name', async (req, res) => {
  await pool.query('update members set name = $1 where id = $2', [String(req.body.name), req.user.sub]);
  res.sendStatus(204);
});

app.listen(3000);
