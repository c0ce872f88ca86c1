const sql = require('mssql');

async function use(id, text) {
  const pool = await sql.connect('Server=localhost;Database=shop');
  await pool.request().input('id', sql.Int, id).query('select * from books where id = @id');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  await new sql.Request().batch(text);
  //                            ^^^^ sink sql-text
  await sql.query(text);
  //    ^^^^^^^^^ query
  //              ^^^^ sink sql-text
  return sql.query`select title from books where id = ${id}`;
}

module.exports = { use };
