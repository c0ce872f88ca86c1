const { Pool } = require('pg');

const pool = new Pool();

exports.ofUser = async (req, res) => {
  const { rows } = await pool.query('select name, age from users where id = $1', [req.params.id]);
  const orders = await pool.query(`select * from orders where buyer = $1 limit 10`, [rows[0].name]);
  const young = await pool.query(`select * from offers where age < ${rows[0].age} limit 10`);
  const own = await pool.query('select * from wishes where buyer = $1 limit 10', [rows[0].name]);
  res.json({ orders: orders.rows, young: young.rows, own: own.rows });
};
