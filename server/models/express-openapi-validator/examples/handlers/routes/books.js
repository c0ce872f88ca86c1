module.exports = {
  listBooks: (req, res) => res.json(req.query.page),
//^^^^^^^^^ route GET /v1/books
//                                  ^^^^^^^^^ source query
//                                  ^^^^^^^^^^^^^^ reply body
  addBook: [
//^^^^^^^ route POST /v1/books
    (req, res, next) => next(),
    (req, res) => res.status(201).json(req.body.title),
//                                     ^^^^^^^^ source body
//                                     ^^^^^^^^^^^^^^ reply body
  ],
};
