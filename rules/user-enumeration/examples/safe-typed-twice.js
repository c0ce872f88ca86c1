const express = require('express');
const argon2 = require('argon2');
const knex = require('knex')({ client: 'pg' });

const app = express();
app.use(express.json());

// What was typed twice is held against itself: nobody's password is wrong.
app.post('/register', async (request, response) => {
  const { name, password, again } = request.body;
  const known = await knex('users').where({ name: String(name) }).first();
  if (known) {
    response.send({ error: 'The name is taken' });
    return;
  }
  if (password !== again) {
    response.send({ error: 'The passwords differ' });
    return;
  }
  if (String(password).length < 12) {
    response.send({ error: 'The password is too short' });
    return;
  }
  await knex('users').insert({ name: String(name), password: await argon2.hash(password) });
  response.send({ registered: true });
});

app.listen(3000);
