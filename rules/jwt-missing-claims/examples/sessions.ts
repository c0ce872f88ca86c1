import express from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
const key = process.env.TOKEN_KEY as string;

app.post('/session', async (request, response) => {
  const { rows } = await pool.query(
    "insert into sessions (member, ends_at) values ($1, now() + interval '1 hour') returning id",
    [response.locals.member],
  );
  const token = jwt.sign({ sid: rows[0].id }, key, { algorithm: 'HS256' });
  //            ^^^^^^^^ finding low: The token never ends
  response.json({ token });
});

app.listen(3000);
