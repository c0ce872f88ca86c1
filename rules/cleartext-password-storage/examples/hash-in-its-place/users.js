const bcrypt = require('bcrypt');
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

async function create(given) {
  await knex('users').insert({ email: given.email, password: given.password });
}

async function add(given) {
  const user = { email: given.email.toLowerCase(), password: await bcrypt.hash(given.password, 12) };
  await knex('users').insert({ ...given, ...user });
}

module.exports = { create, add };
