const { exec } = require('child_process');
const express = require('express');
const serialize = require('node-serialize');

const app = express();
app.use(express.text());

app.post('/feedback', (req, res) => {
  const sent = serialize.unserialize(req.body);
  //                                 ^^^^^^^^ finding [unsafe-deserialization]: turned into objects
  exec('echo "' + sent.text + '" >> feedback', () => res.end());
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused program: which only a shell understands
});
