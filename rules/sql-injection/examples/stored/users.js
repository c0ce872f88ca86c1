// What one endpoint stores with a parameter, another reads and puts into a text.
const { Pool } = require('pg');

const pool = new Pool();

exports.add = async (req, res) => {
  await pool.query('insert into users (name, city, age) values ($1, $2, $3)', [
    req.body.name,
 // ^^^^^^^^ finding [unvalidated-input]: `city`, `name` of the request's body
    req.body.city,
    Number(req.body.age),
  ]);
  res.sendStatus(201);
};

exports.move = async (req, res) => {
  await pool.query('update users set city = ? where id = ?', [req.query.city, req.params.id]);
  //                                                          ^^^^^^^^^ finding [unvalidated-input]: `city` of the request's query
  res.sendStatus(204);
};
