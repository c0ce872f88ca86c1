const hana = require('@sap/hana-client');
const ibmdb = require('ibm_db');
const Firebird = require('node-firebird');
const odbc = require('odbc');

exports.find = async (text, id) => {
  const connection = await odbc.connect(process.env.DATABASE);
  const pool = await odbc.pool(process.env.DATABASE);
  const statement = await connection.createStatement();
  await statement.prepare(text);
  //                      ^^^^ sink sql-text
  await pool.query(text);
  //    ^^^^^^^^^^ query
  //               ^^^^ sink sql-text
  return connection.query(text, [id]);
  //     ^^^^^^^^^^^^^^^^ query
  //                      ^^^^ sink sql-text
};

exports.books = (text, done) =>
  ibmdb.open(process.env.DATABASE, (error, connection) => {
    connection.query(text, [], (failed, rows) => done(rows));
//  ^^^^^^^^^^^^^^^^ query
    //               ^^^^ sink sql-text
  });

const client = hana.createConnection();
exports.members = (text, done) => client.exec(text, (error, rows) => done(rows));
//                                ^^^^^^^^^^^ query
//                                            ^^^^ sink sql-text

exports.shelves = (text, done) =>
  Firebird.attach({ database: 'books' }, (error, db) => db.query(text, [], (failed, rows) => done(rows)));
  //                                                    ^^^^^^^^ query
  //                                                             ^^^^ sink sql-text
exports.quoted = (name) => Firebird.escape(name);
//                         ^^^^^^^^^^^^^^^ cleaner sql-quoted
