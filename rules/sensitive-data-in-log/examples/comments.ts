import express from 'express';

const app = express();

app.post('/hooks', (req, res) => {
  console.info(`token ${/* of the sender */ req.headers.authorization} came`);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is written into the log
  res.sendStatus(204);
});
