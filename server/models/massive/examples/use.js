const massive = require('massive');

exports.find = async (text, id) => {
  const db = await massive('postgres://localhost/books');
  await db.withTransaction((transaction) => transaction.query(text));
  //                                        ^^^^^^^^^^^^^^^^^ query
  //                                                          ^^^^ sink sql-text
  return db.query(text, [id]);
  //     ^^^^^^^^ query
  //              ^^^^ sink sql-text
};
