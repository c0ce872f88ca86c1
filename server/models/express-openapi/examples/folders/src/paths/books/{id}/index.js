module.exports = function (books) {
  const operations = { get, DELETE: [remove] };
  //                   ^^^ route GET /books/:id
  //                        ^^^^^^ route DELETE /books/:id

  function get(req, res) {
    res.json(books.find(req.params.id));
  }
  get.apiDoc = { parameters: [{ in: 'path', name: 'id', required: true, type: 'string' }] };

  function remove(req, res) {
    res.status(204).end(books.remove(req.params.id));
  }

  return operations;
};
