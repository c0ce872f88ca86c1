const { execFile } = require('node:child_process');
const express = require('express');

const app = express();

// A list of words and an object with settings come in the same place; a list has no time to wait for.
function run(commands) {
  let given = {};
  if (Array.isArray(commands)) given.commands = commands;
  else given = commands;
  setTimeout(() => execFile('git', given.commands), given.timeout || 1000);
}

app.get('/books/:name', (request, response) => {
  run(['log', '--', request.params.name]);
  response.status(204).end();
});

app.listen(3000);
