module.exports = {
  getBooks(context) {
//^^^^^^^^ route GET /books
    context.res.body = context.params.query.page;
//                     ^^^^^^^^^^^^^^^^^^^^ source query
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  },
};
