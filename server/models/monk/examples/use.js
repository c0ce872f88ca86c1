const express = require('express');
const monk = require('monk');

const db = monk(process.env.MONGO_URI);
const books = db.get('books');
const app = express();
app.use(express.json());

app.get('/books', async (req, res) => {
  const found = await books.find({ $where: `this.pages > ${req.query.pages}` });
  //                  ^^^^^^^^^^ query
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  res.json(found);
});
app.get('/books/:id', async (req, res) => {
  res.json(await books.findOne({ _id: monk.id(req.params.id) }));
  //             ^^^^^^^^^^^^^ query
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
  //                                  ^^^^^^^ cleaner object-id
});
app.post('/books', async (req, res) => {
  await books.insert({ title: req.body.title });
  //    ^^^^^^^^^^^^ query
  res.end();
});
