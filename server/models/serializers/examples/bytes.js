const v8 = require('node:v8');
const express = require('express');

const app = express();
app.post('/state', express.raw(), (req, res) => {
  const state = v8.deserialize(req.body);
  //                           ^^^^^^^^ sink serialized
  res.json({ kind: typeof state });
});
