const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));

exports.books = async (title) => {
  await Book.create({ title });
  //    ^^^^^^^^^^^ query
  const id = new mongoose.Types.ObjectId('65a000000000000000000000');
  //             ^^^^^^^^^^^^^^^^^^^^^^^ cleaner object-id
  await Book.findById(id);
  //    ^^^^^^^^^^^^^ query
  return Book.find({ title }).limit(10);
//                                  ^^ purpose row-limit
  //     ^^^^^^^^^ query
  //               ^^^^^^^^^ sink nosql-filter
};
