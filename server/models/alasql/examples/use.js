const alasql = require('alasql');

const db = new alasql.Database('books');

exports.find = (text, id) => [
  alasql(text, [id]),
  //     ^^^^ sink sql-text
  alasql.promise(text),
  //             ^^^^ sink sql-text
  db.exec(text),
  //      ^^^^ sink sql-text
];
