const { Pool } = require('pg');
const pool = new Pool();
exports.transfer = (from, to, amount) =>
  pool.query('insert into transfers (sender, receiver, amount) values ($1, $2, $3)', [from, to, amount]);
exports.setEmail = (id, email) => pool.query('update users set email = $1 where id = $2', [email, id]);
exports.get = async (id) => (await pool.query('select id, email from users where id = $1', [id])).rows[0];
