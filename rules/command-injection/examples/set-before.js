// The handler sets something of the request first; what it reads afterwards still comes from the client.
const { exec } = require('node:child_process');
const express = require('express');

const app = express();
app.use(express.json());

app.post('/pages', (req, res) => {
  req.body.at = Date.now();
  exec(`render ${req.body.file}`, (error) => res.sendStatus(error ? 500 : 204));
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The body field `file`
});

app.post('/prints', (req, res) => {
  req.body.file = 'cover.pdf';
  exec(`print ${req.body.file}`, (error) => res.sendStatus(error ? 500 : 204));
});
