const { Router } = require('express');
const { param, body } = require('express-validator');
const books = require('./books');

const router = Router();
router.get('/books/:id', param('id').isInt(), books.show);
router.post('/books', body('pages').isInt().toInt().custom(Number.isInteger), body('title').isString(), books.add);
// The same handler answers two routes.
router.put('/books/:id', books.change);
router.patch('/books/:id', books.change);

module.exports = router;
