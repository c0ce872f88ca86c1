const express = require('express');
const { tokens, notes } = require('./store');

const app = express();

// The verdict is written down, and when it is given hangs on what the request shows.
async function hasToken(request) {
  const token = request.headers['x-team-token'];
  if (token == null) return false;
  try {
    return (await tokens.find(token)) !== undefined;
  } catch {
    return false;
  }
}

async function mayCome(request) {
  const token = request.get('x-team-token');
  if (!token) return false;
  const found = await tokens.find(token);
  if (!found) return false;
  return true;
}

async function demandToken(request, response, next) {
  if (await hasToken(request)) next();
  else return response.status(401).end();
}

async function demandVisit(request, response, next) {
  if (!(await mayCome(request))) return response.sendStatus(401);
  next();
}

const open = express.Router();
open.post('/', async (request, response) => {
  await notes.insert({ text: String(request.body.text) });
  response.end();
});
open.delete('/:id', async (request, response) => {
  await notes.remove(String(request.params.id));
  response.end();
});

app.use('/notes', demandToken, open);
app.use('/pages', demandVisit, open);
app.listen(3000);
