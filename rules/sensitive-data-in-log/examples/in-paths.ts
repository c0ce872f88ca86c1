import express from 'express';

const app = express();

// What stands in the path is in the log of every server and proxy on the way already.
app.get('/challenges/:token', (req, res) => {
  console.error(`Nobody knows ${req.params.token}`);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `token` of the request is written into the log
  res.sendStatus(404);
});

// A hash of which nothing says what was hashed is that of a text or a file, most likely.
app.post('/results', express.json(), (req, res) => {
  console.log('result', req.body.hash);
  //                    ^^^^^^^^^^^^^ finding low: `hash` of the request is written into the log
  res.sendStatus(204);
});

app.listen(3000);
