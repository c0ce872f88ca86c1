const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, tags: [String] }));

exports.addBook = async function addBook(context) {
  const { title } = context.requestBody;
  const book = await Book.create({ title });
  context.res.status(201).json({ id: book.id });
};
