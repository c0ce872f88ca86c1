const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));
exports.coupon = (code) => mongoose.connection.collection('coupons').findOne({ code });
//                                                                           ^^^^^^^^ sink nosql-filter
exports.find = (title) => Book.findOne().where('title').equals(title);
//                                                             ^^^^^ sink nosql-filter
//                                             ^^^^^^^ sink nosql-filter
//                        ^^^^^^^^^^^^ query
