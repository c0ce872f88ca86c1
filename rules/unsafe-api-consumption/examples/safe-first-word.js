// What another service says is one argument of a program that is fixed, run without a shell.
const { spawn } = require('node:child_process');
const axios = require('axios');
const express = require('express');

const app = express();

async function latestVersion(name) {
  const { data } = await axios.get(`https://registry.example.com/${encodeURIComponent(name)}`);
  return data.version;
}

function run(words) {
  const command = words.filter((word) => word.length);
  if (process.env.AS_ROOT) command.unshift('sudo', '-n');
  const child = spawn(command.shift(), command);
  child.on('error', console.error);
}

app.post('/updates', async (req, res) => {
  run(['npm', 'install', `books@${await latestVersion('books')}`]);
  res.sendStatus(202);
});

app.post('/checks', async (req, res) => {
  const words = ['npm', 'view', `books@${await latestVersion('books')}`];
  const program = words.shift();
  spawn(program, words).on('error', console.error);
  res.sendStatus(202);
});
