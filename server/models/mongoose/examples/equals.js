const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));
exports.find = (title) => Book.findOne().where('title').equals(title);
//                                                             ^^^^^ sink nosql-filter
//                                             ^^^^^^^ sink nosql-filter
//                        ^^^^^^^^^^^^ query
