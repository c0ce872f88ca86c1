const db = require('./db');

exports.find = (name) => db.collection('books').findOne({ name });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                                      ^^^^^^^^ sink nosql-filter
