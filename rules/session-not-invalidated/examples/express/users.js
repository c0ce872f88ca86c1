const { Pool } = require('pg');
const argon2 = require('argon2');
const pool = new Pool();
exports.users = {
  async byId(id) {
    const { rows } = await pool.query('select * from users where id = $1', [id]);
    return { ...rows[0], verify: (password) => argon2.verify(rows[0].password_hash, password) };
  },
  async setPassword(id, password) {
    await pool.query('update users set password_hash = $1 where id = $2', [await argon2.hash(password), id]);
  },
};
