const express = require('express');
const knex = require('knex')({ client: 'pg' });
const { Model } = require('objection');
const sql = require('postgres')();

class User extends Model {
  static get tableName() {
    return 'users';
  }
}

class Shown extends Model {
  static tableName = 'users';

  $formatJson(json) {
    const shown = super.$formatJson(json);
    delete shown.password_hash;
    return shown;
  }
}

const app = express();
app.use(express.json());

// The migration says which columns a row has.
app.get('/users/:id', async (req, res) => {
  const user = await knex('users')
    .where({ id: Number(req.params.id) })
    .first();
  res.json(user);
});

app.get('/users', async (req, res) => {
  const users = await knex.select('*').from('users').limit(20);
  res.json(users);
});

app.get('/names', async (req, res) => {
  res.json(await knex('users').select('id', 'email').limit(20));
});

app.get('/first', async (req, res) => {
  res.json(await knex('users').first('id', 'email'));
});

app.get('/posts', async (req, res) => {
  res.json(await knex('posts').select().limit(20));
});

app.get('/objects/:id', async (req, res) => {
  const user = await User.query().select('id', 'email', 'role').findById(Number(req.params.id));
  res.json(user);
});

app.get('/objects/names', async (req, res) => {
  res.json(await User.query().select('id', 'email').limit(20));
});

app.get('/shown', async (req, res) => {
  res.json(await Shown.query().limit(20));
});

app.get('/sessions', async (req, res) => {
  const sessions = await sql`select * from sessions limit 20`;
  res.json(sessions);
});

app.get('/devices', async (req, res) => {
  res.json(await sql`select id, device from sessions limit 20`);
});
