const { pool } = require('./database');

exports.findBooks = async function findBooks(filter) {
  const where = filter.author ? `where author = '${filter.author}'` : '';
  const { rows } = await pool.query(`select id, title from books ${where} limit 20 offset ${filter.page * 20}`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: query `author` of the request
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: no parameter may
  return rows;
};
