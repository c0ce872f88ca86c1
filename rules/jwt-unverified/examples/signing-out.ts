import express from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();

// Whoever forges a token here ends a session whose identifier they would have to know.
async function signOut(token: string) {
  const { session } = jwt.decode(token) as JwtPayload;
  //                  ^^^^^^^^^^ finding medium: The token of the request is only decoded here
  await pool.query('delete from sessions where id = $1', [session]);
}

app.post('/sign-out', async (request, response) => {
  await signOut(String(request.headers.authorization));
  response.end();
});

app.listen(3000);
