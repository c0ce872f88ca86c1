const database = require('./database');

exports.find = (id) => database('books').where({ id }).first();
//                     ^^^^^^^^ query
//                     ^^^^^^^^^^^^^^^^^^^^^^^ query
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
