// Which program is run is what another service says: the second word that is taken, and one of a list.
const { spawn } = require('node:child_process');
const axios = require('axios');
const express = require('express');

const app = express();

app.post('/updates', async (req, res) => {
  const { data } = await axios.get('https://registry.example.com/tools');
  const words = ['update', data.program, 'install'];
  const action = words.shift();
  const program = words.shift();
  spawn(program, words).on('error', console.error);
  //    ^^^^^^^ finding medium: becomes part of a command
  res.json({ action });
});

app.post('/checks', async (req, res) => {
  const { data } = await axios.get('https://registry.example.com/tools');
  const words = [data.program, 'check'];
  spawn(words.shift(), words).on('error', console.error);
  //    ^^^^^^^^^^^^^ finding medium: becomes part of a command
  res.sendStatus(202);
});
