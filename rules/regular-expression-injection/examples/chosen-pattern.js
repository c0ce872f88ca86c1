// The client says as what its value is meant: who asks for a pattern is not served by a text.
const express = require('express');

const app = express();
const titles = ['Emma', 'Ulysses'];
const readers = {
  text(value) {
    return (title) => title.includes(value);
  },
  pattern(value) {
    const found = new RegExp(value, 'i');
    //                       ^^^^^ finding: is run as a regular expression
    //                       ^^^^^ refused escape: who asks for it wants a pattern
    return (title) => found.test(title);
  },
};

app.get('/titles', (req, res) => {
  if (!Object.hasOwn(readers, req.query.as)) return res.sendStatus(400);
  res.json(titles.filter(readers[req.query.as](req.query.q)));
});
