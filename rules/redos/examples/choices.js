const express = require('express');

const app = express();
app.use(express.json());

app.post('/names', (req, res) => {
  const { name, code, tag, mark } = req.body;
  const twice = /^(a|aa)+$/.test(name);
  //            ^^^^^^^^^^^ finding high: This pattern takes twice as long for each further sign in the body field `name` of the request. Write it so that no two repetitions can take the same signs.
  const words = /^(?:\w|\d|-)+$/.test(code);
  //            ^^^^^^^^^^^^^^^^ finding high: This pattern takes twice as long for each further sign in the body field `code` of the request. Write it so that no two repetitions can take the same signs.
  const apart = /^(?:[a-z]|[0-9]|-)+$/.test(tag);
  const free = /^(?:\w|\d)+/.test(mark);
  const longer = /^(?:ab|cd|\\.)*;/.test(mark);
  const optional = /^(?:https?|ftp)+:/.test(tag);
  res.json({ twice, words, apart, free, longer, optional });
});
