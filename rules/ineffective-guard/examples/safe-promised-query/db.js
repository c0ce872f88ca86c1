const mysql = require('mysql2');

const pool = mysql.createPool({ host: 'db' });

// The error of a query is no verdict on whoever asked.
exports.run = (sql, values) =>
  new Promise((resolve, reject) => {
    pool.query(sql, values, (err, rows) => (err ? reject(err) : resolve(rows)));
  });
