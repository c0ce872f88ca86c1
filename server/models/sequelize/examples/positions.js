const Sequelize = require('sequelize');

exports.store = new Sequelize('books', 'books', process.env.PASSWORD, { dialect: 'mysql' });
//                                              ^^^^^^^^^^^^^^^^^^^^ purpose password
//                            ^^^^^^^ purpose password
