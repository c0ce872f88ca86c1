const mysql = require('mysql2/promise');

const pool = mysql.createPool({ uri: process.env.DATABASE });

exports.books = async (title) => {
  const [rows] = await pool.execute('select id from books where title = ?', [title]);
  //                   ^^^^^^^^^^^^ query
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  const connection = await pool.getConnection();
  await connection.query('select 1');
  //    ^^^^^^^^^^^^^^^^ query
  //                     ^^^^^^^^^^ sink sql-text
  return rows;
};
