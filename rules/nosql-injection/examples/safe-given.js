const { Router } = require('express');

// What has some of the methods of a database, and is none.
module.exports = (shelf, page) => {
  const router = Router();

  router.get('/hot', (request, response) => {
    const shown = page.collection('sensors').map((each) => each.name);
    response.json([...shown, ...shelf.find({ name: request.query.name })]);
  });

  return router;
};
