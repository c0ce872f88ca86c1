const { Pool } = require('pg');
const pool = new Pool();
exports.orders = {
  markPaid: (id) => pool.query('update orders set paid = true where id = $1', [id]),
  rebuild: (name) => pool.query('insert into builds (repository) values ($1)', [name]),
};
