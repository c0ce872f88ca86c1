const listBooks = require('./list');
const books_add = require('./add');

module.exports = { listBooks, books_add };
//                            ^^^^^^^^^ route POST /api/v1/books
//                 ^^^^^^^^^ route GET /api/v1/books
