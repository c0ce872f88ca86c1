const mysql = require('mysql2');

const pool = mysql.createPool({ database: 'books' });

// It only hands on what was put together elsewhere: nothing is to be repaired here.
exports.query = function (text, values, callback) {
  pool.getConnection(function (error, connection) {
    if (error) return callback(error);
    connection.query(text, values, callback);
  });
};

exports.titlesOf = function (author, callback) {
  pool.query("select title from books where author = '" + author + "'", callback);
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: The call has a second argument whose meaning is not known.
};
