const { Router } = require('express');
const { param } = require('express-validator');
const books = require('./books');
const { body } = require('express-validator');

const router = Router();
router.get('/books/:id', param('id').isInt(), books.show);

const postBooksBody = [body('pages').isInt().toInt().custom(Number.isInteger), body('title').isString()];

router.post('/books', postBooksBody, books.add);
// The same handler answers two routes.
router.put('/books/:id', books.change);
router.patch('/books/:id', books.change);

module.exports = router;
