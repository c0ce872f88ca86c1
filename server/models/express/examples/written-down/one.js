module.exports = (app) => {
  app.get('/one', (req, res) => res.json(1));
  //<^^^^^^^^^^^ route GET /one
  //                                     ^ reply body
};
