const { Router } = require('express');

const router = Router();
const known = new Map();

function orGone(request, response) {
  const book = known.get(request.params.id);
  if (!book) response.sendStatus(404);
  return book;
}

router.get('/:id', (request, response) => {
  const book = orGone(request, response);
  if (book) response.json(book);
});
router.put('/:id', (request, response) => {
  if (orGone(request, response)) response.sendStatus(204);
});
router.patch('/:id', (request, response) => {
  if (orGone(request, response)) response.sendStatus(204);
});
router.delete('/:id', (request, response) => {
  if (orGone(request, response)) response.sendStatus(204);
});

module.exports = router;
