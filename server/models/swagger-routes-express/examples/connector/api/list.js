module.exports = (req, res) => res.json(req.query.page);
//                                      ^^^^^^^^^ source query
//                                      ^^^^^^^^^^^^^^ reply body
