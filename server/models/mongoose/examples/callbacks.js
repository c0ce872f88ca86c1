const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));

exports.books = (title, done) => {
  Book.find({ title }, done);
  //        ^^^^^^^^^ sink nosql-filter
//^^^^^^^^^ query
  Book.findOne({ title }, (error, book) => done(error, book));
  //           ^^^^^^^^^ sink nosql-filter
//^^^^^^^^^^^^ query
  Book.update({ title }, { title: 'none' }, done);
  //          ^^^^^^^^^ sink nosql-filter
//^^^^^^^^^^^ query
  Book.remove({ title }, done);
  //          ^^^^^^^^^ sink nosql-filter
//^^^^^^^^^^^ query
};
