const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));

exports.find = async (filter) => {
  await Book.bulkWrite([{ deleteOne: { filter } }]);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  await Book.aggregate().match(filter).limit(20);
  //                           ^^^^^^ sink nosql-filter
  return Book.find().merge(filter);
  //     ^^^^^^^^^ query
  //                       ^^^^^^ sink nosql-filter
};
