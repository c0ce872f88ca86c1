import Fastify from 'fastify';
import { Pool } from 'pg';
import argon2 from 'argon2';
import { createHash, scryptSync, randomBytes } from 'node:crypto';
const pool = new Pool();
const app = Fastify();

app.post<{ Body: { email: string; password: string } }>('/users', async (request) => {
  const { email, password } = request.body;
  //                          ^^^^^^^^^^^^ finding [unvalidated-input]: `email`, `password` of the request's body go into `pool.query` without validation
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [email, password]);
  //                                                                              ^^^^^^^^ finding: is stored as it was typed
  //                                                                              ^^^^^^^^ refused hash: There would be a new finding: `POST /users3` takes passwords of any length. Ask for at least 8, and refuse those that are on lists of stolen ones.
  return { ok: true };
});

app.post<{ Body: { email: string; password: string } }>('/users2', async (request) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [weak-password-policy]: takes passwords of any length
  const { email, password } = request.body;
  //                          ^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
  await pool.query('INSERT INTO users (email, password_hash) VALUES ($1, $2)', [
    email,
    await argon2.hash(password),
  ]);
  return { ok: true };
});

app.put<{ Body: { password: string } }>('/me/password', async (request) => {
  await pool.query('UPDATE users SET password = $1 WHERE id = $2', [request.body.password, request.user.id]);
  //                                                                ^^^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                                                                ^^^^^^^^^^^^^^^^^^^^^ refused hash: There would be a new finding: `POST /users3` takes passwords of any length. Ask for at least 8, and refuse those that are on lists of stolen ones.
  //                                                                ^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
  return { ok: true };
});

app.post<{ Body: { email: string; password: string } }>('/users3', async (request) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [weak-password-policy]: takes passwords of any length
  const salt = randomBytes(16).toString('hex');
  const hash = scryptSync(request.body.password, salt, 64).toString('hex');
  await pool.query('INSERT INTO users (email, password, salt) VALUES ($1, $2, $3)', [
    request.body.email,
  //^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
    hash,
    salt,
  ]);
  return { ok: true };
});
