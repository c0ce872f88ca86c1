module.exports = function (app) {
  app.post('/ra', (req, res) => res.json(req.body));
  //<^^^^^^^^^^^ route POST /ra
  //                                     ^^^^^^^^ source body
  //                                     ^^^^^^^^ reply body
};
