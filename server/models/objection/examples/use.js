const { Model, raw } = require('objection');

class Book extends Model {
  static get tableName() {
    return 'books';
  }
}

async function use(id, text) {
  await Book.query().findById(id);
  //    ^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^ query
  await Book.query().insert({ title: text });
  //    ^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^ query
  await Book.query().whereRaw(text);
  //    ^^^^^^^^^^ query
  //                          ^^^^ sink sql-text
  return Book.query().patch({ pages: raw(text) }).findById(id);
  //     ^^^^^^^^^^ query
  //     ^^^^^^^^^^^^^^^^^^ query
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                     ^^^^ sink sql-text
}

module.exports = { use };
