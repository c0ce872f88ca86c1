// Functions whose parameters only have the names, and texts that are no statements.
module.exports.show = (req, res) => {
  db.query('select title from books where id = ?', [req.query.id], (error, rows) => res.json(rows));
};

// Whoever calls it knows what it is given.
const describe = (req, res) => {
  res.send(db.query('select title from books where id = ' + req.query.id));
};
module.exports.page = () => describe({ query: { id: 7 } }, { send: (text) => text });

// It reads nothing of the one, and lets nobody answer.
module.exports.compare = (req, res) => db.query(`select * from runs where a = ${req.id} and b = ${res.id}`);

// Sentences that begin like statements.
module.exports.search = (req, res) => {
  index.query('Select what to read: ' + req.query.word);
  index.get('update the shelf ' + req.query.shelf);
  index.run('delete ' + req.query.word);
  res.end();
};
