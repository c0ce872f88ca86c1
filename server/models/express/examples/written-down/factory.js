const { Router } = require('express');

exports.makeRouter = (guard) => {
  const router = Router();
  router.get('/f', guard, (req, res) => res.json(1));
  //<^^^^^^^^^^^^ route GET /a/f
  //<^^^^^^^^^^^^ route GET /b/f
  //               ^^^^^ guard authentication
  //                                             ^ reply body
  return router;
};

exports.plain = function () {
  const router = Router();
  router.get('/plain', (req, res) => res.json(1));
  //<^^^^^^^^^^^^^^^^ route GET /p1/plain
  //<^^^^^^^^^^^^^^^^ route GET /p2/plain
  //                                          ^ reply body
  return router;
};
