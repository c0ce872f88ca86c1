// The status that goes with a text stands beside it, where the answer is put together.
import express, { type Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();

function answerTo(error: any): { code: number; json: object } | null {
  if (error.isAuthError === true) return { code: 401, json: { message: error.message } };
  if (error.name === 'ValidationError') return { code: 400, json: { message: error.message } };
  if (error.name === 'HTTPError') return { code: 500, json: { message: 'The other service failed.' } };
  return null;
}

function answered(error: unknown, response: Response): boolean {
  const answer = answerTo(error);
  if (answer) response.status(answer.code).json(answer.json);
  //                                            ^^^^^^^^^^^ finding low: The message of the error leaves with the answer
  //                                            ^^^^^^^^^^^ refused text: The error comes from another function
  return answer !== null;
}

app.get('/books/:id', async (request, response, next) => {
  try {
    const { rows } = await pool.query('select title from books where id = $1', [request.params.id]);
    response.json(rows[0]);
  } catch (error) {
    if (!answered(error, response)) next(error);
  }
});

app.get('/authors/:id', async (request, response) => {
  try {
    const { rows } = await pool.query('select name from authors where id = $1', [request.params.id]);
    response.json(rows[0]);
  } catch (error: any) {
    const failed = { status: 500, body: { message: error.message } };
    response.status(failed.status).json(failed.body);
    //                                  ^^^^^^^^^^^ finding medium: The message of the error leaves with the answer
    //                                  ^^^^^^^^^^^ refused text: The answer is put together elsewhere.
  }
});

app.listen(3000);
