module.exports = function (app) {
  app.post('/rb', (req, res) => res.json(req.body));
  //<^^^^^^^^^^^ route POST /rb
  //                                     ^^^^^^^^ source body
  //                                     ^^^^^^^^ reply body
};
