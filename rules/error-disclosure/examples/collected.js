// The answer is put together before it is sent.
const express = require('express');

const app = express();

app.get('/a', (req, res) => res.json({ a: 1 }));

app.use((err, req, res, next) => {
  const answer = { code: 500, message: 'failed', stack: err.stack };
  res.status(500).json(answer);
  //                   ^^^^^^ finding medium: The stack of the error leaves with the answer
});
app.use((err, req, res, next) => {
  const details = { code: 500, ...(req.app.locals.verbose && { stack: err.stack }) };
  res.status(500).send(details);
  //                   ^^^^^^^ finding medium: The stack of the error leaves with the answer
  //                   ^^^^^^^ refused text: The answer is put together elsewhere.
});
app.post('/runs', async (req, res) => {
  try {
    res.json(await req.app.locals.start());
  } catch (error) {
    res.status(400).json({ started: false, error: JSON.stringify(error) });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The whole error leaves with the answer
  }
});
