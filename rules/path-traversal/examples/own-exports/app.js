const express = require('express');
const files = require('./files');

const app = express();
app.get('/pages/:name', async (req, res) => res.end(await files.read(files.shorter(req.params.name))));
app.get('/pages/:name/remove', async (req, res) => {
  await files.remove(files.shorter(req.params.name));
  res.end();
});
module.exports = app;
