const knex = require('knex')({ client: 'pg' });
const bookshelf = require('bookshelf')(knex);

const Book = bookshelf.model('Book', { tableName: 'books' });
const Shelf = bookshelf.Model.extend({ tableName: 'shelves' });

exports.find = async (text, data) => {
  await bookshelf.knex.raw(text);
  //                       ^^^^ sink sql-text
  const opened = Book.query((builder) => builder.where({ open: true }).whereRaw(text));
  //                                                                            ^^^^ sink sql-text
  await opened.fetchAll();
  //    ^^^^^^^^^^^^^^^ query
  const sorted = Book.where({ open: true }).query('orderByRaw', text);
  //                                                            ^^^^ sink sql-text
  await sorted.fetch();
  //    ^^^^^^^^^^^^ query
  return new Shelf().save(data);
  //     ^^^^^^^^^^^^^^^^ query
};
