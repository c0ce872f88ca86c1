// Handlers that nobody is seen to register, and databases that nothing is known of.
module.exports = function (req, res) {
  db.query('select * from users where id = ' + req.query.id, function (err, result) {
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text, if this is a handler
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: How this library binds parameters is not known.
    res.send(result);
  });
};

module.exports.show = async (request, response) => {
  const text = `select title from books where author = '${request.body.author}'`;
  const rows = await store.all(text);
  //                           ^^^^ finding: becomes part of a SQL text, if this is a handler
  //                           ^^^^ refused parameters: How this library binds parameters is not known.
  response.json(rows);
};

class Shelves {
  constructor(database) {
    this.database = database;
  }

  remove(req, res, next) {
    this.database.run('delete from shelves where name = "' + req.params.name + '"', next);
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text, if this is a handler
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: How this library binds parameters is not known.
    res.end();
  }
}
module.exports.Shelves = Shelves;
