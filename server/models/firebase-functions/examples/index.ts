import express from 'express';
import { HttpsError, onCall, onRequest } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';

const app = express();
app.get('/books', (request, response) => response.json([]));

export const api = onRequest(app);

export const greet = onRequest({ cors: true }, (request, response) => {
//                   ^^^^^^^^^ route * /greet
  response.send(`Hello ${request.query.name}`);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink html
  //                     ^^^^^^^^^^^^^ source query
});

export const rename = onCall(async (request) => {
//                    ^^^^^^ route POST /rename
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
  //   ^^^^^^^^^^^^ credential
  //   ^^^^^^^^^^^^ principal
  return { name: request.data.name, by: request.auth.uid };
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //             ^^^^^^^^^^^^ source body
  //                                    ^^^^^^^^^^^^ credential
  //                                    ^^^^^^^^^^^^ principal
});

export const clean = onSchedule('every day 00:00', async () => {});
