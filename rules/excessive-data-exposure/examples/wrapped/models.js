const mongoose = require('mongoose');

exports.User = mongoose.model('User', new mongoose.Schema({ name: String, passwordHash: String }));
exports.Book = mongoose.model('Book', new mongoose.Schema({ title: String }));
