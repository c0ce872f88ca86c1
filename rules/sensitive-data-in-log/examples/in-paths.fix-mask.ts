import express from 'express';

const app = express();

// What stands in the path is in the log of every server and proxy on the way already.
app.get('/challenges/:token', (req, res) => {
  console.error(`Nobody knows [redacted]`);
  res.sendStatus(404);
});

app.listen(3000);
