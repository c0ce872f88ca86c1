const { Book } = require('./models');

exports.find = (id) => Book.findByPk(id);
//                     ^^^^^^^^^^^^^ query
