// A schema lets through what it lists, so all that a handler reads of the body is listed, not only what is stored.
import express from 'express';
import bcrypt from 'bcrypt';
import { z } from 'zod';
import pg from 'pg';
import { publish } from './events.js';

const pool = new pg.Pool();
const app = express();
app.use(express.json());

app.post('/members', async (req, res) => {
  const { email, invitation } = req.body;
  //                            ^^^^^^^^ finding: `email` of the request's body goes into
  await pool.query('insert into members (email) values ($1)', [email]);
  if (!(await bcrypt.compare(String(invitation), process.env.INVITATION_HASH))) return res.sendStatus(403);
  res.json({ welcome: req.body.nickname });
});

app.post('/notes', async (req, res) => {
  await pool.query('insert into notes (text) values ($1)', [req.body.text]);
  //                                                        ^^^^^^^^ finding: `text` of the request's body goes into `pool.query`
  //                                                        ^^^^^^^^ refused schema: gives the body away as a whole
  publish(req.body);
  res.json({ ok: true });
});
