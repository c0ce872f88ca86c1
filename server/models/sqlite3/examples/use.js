const sqlite3 = require('sqlite3').verbose();

const db = new sqlite3.Database(':memory:');

db.run('create table books (id integer)');
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
db.all('select id from books', (error, rows) => {
//<^^^ query
//     ^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  console.log(error ?? rows.length);
});
