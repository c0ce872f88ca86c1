import express from 'express';
import { users } from './users';

const app = express();

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  console.log('login', email, password);
  //                          ^^^^^^^^ finding high: `password` of the request is written into the log by `console.log`
  console.log(req.body);
  //          ^^^^^^^^ finding medium: The whole body of the request is written into the log by `console.log`
  console.info(`token ${req.headers.authorization}`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The header `authorization` is written into the log by `console.info`
  console.debug('headers', req.headers);
  //                       ^^^^^^^^^^^ finding medium: The whole set of headers is written into the log by `console.debug`
  const user = await users.check(email, password);
  console.log(`cookie of ${user.id}: ${req.cookies.session_token}`);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The cookie `session_token` is written into the log by `console.log`
  res.json({ name: user.name });
});

console.log('starting with', process.env.DATABASE_PASSWORD);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `DATABASE_PASSWORD` of the environment is written into the log by `console.log`
