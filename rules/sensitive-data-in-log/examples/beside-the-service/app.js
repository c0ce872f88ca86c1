const express = require('express');

const app = express();

app.get('/health', (req, res) => {
  console.log(process.env.DATABASE_PASSWORD);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `DATABASE_PASSWORD` of the environment is written into the log
  res.json({ up: true });
});

app.listen(3000);
