import express from 'express';

const app = express();

// What stands in the path is in the log of every server and proxy on the way already.
app.get('/challenges/:token', (req, res) => {
  console.error(`Nobody knows ${req.params.token}`);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `token` of the request is written into the log
  res.sendStatus(404);
});

app.listen(3000);
