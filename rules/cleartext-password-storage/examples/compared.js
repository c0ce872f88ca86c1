import express from 'express';
import { MongoClient } from 'mongodb';
import { createPool } from 'mysql2/promise';

const app = express();
app.use(express.json());
const pool = createPool(process.env.DATABASE_URL);
const users = new MongoClient(process.env.MONGO_URL).db().collection('users');
const guests = [];

app.post('/login', async (request, response) => {
  const { email, password } = request.body;
  const user = await users.findOne({ email: String(email), password: String(password) });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `password` is held against what was typed, so it is stored that way. Store a hash that was
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: Where passwords are stored and where they are compared have to change together.
  if (!user) return response.status(401).end();
  response.json({ id: user._id });
});

app.post('/staff/login', async (request, response) => {
  const { email, password } = request.body;
  const [[row]] = await pool.execute('SELECT id FROM staff WHERE email = ? AND password = ?', [email, password]);
//                                                                                                    ^^^^^^^^ finding: `password` is held against what was typed, so it is stored that way. Store a hash that was
//                                                                                                    ^^^^^^^^ refused hash: Where passwords are stored and where they are compared have to change together.
  response.json({ id: row?.id });
});

app.post('/members/login', async (request, response) => {
  const { email, password } = request.body;
  const [[member]] = await pool.execute('SELECT id, password FROM members WHERE email = ?', [email]);
  if (!member || member.password !== password) return response.status(401).end();
//                                   ^^^^^^^^ refused hash: Where passwords are stored and where they are compared have to change together.
//                                   ^^^^^^^^ finding: `password` is held against what was typed, so it is stored that way. Store a hash that was
  response.json({ id: member.id });
});

app.post('/guests/login', (request, response) => {
  const guest = guests.find((each) => each.name === request.body.name && each.password === request.body.password);
//                                                                                         ^^^^^^^^^^^^^^^^^^^^^ finding: `password` is held against what was typed, so it is stored that way. Store a hash that was
//                                                                                         ^^^^^^^^^^^^^^^^^^^^^ refused hash: Where passwords are stored and where they are compared have to change together.
  response.json({ known: guest !== undefined });
});
