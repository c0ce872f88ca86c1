const { Book } = require('./models');

exports.find = (id) => Book.findById(id);
//                     ^^^^^^^^^^^^^ query
