const { Router } = require('express');
const { findBooks } = require('./books');

const router = Router();

router.get('/books', async (req, res) => {
  const { author, page } = req.query;
  res.json(await findBooks({ author, page: Number(page) }));
});

module.exports = router;
