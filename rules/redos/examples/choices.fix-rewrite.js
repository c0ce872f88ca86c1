const express = require('express');

const app = express();
app.use(express.json());

app.post('/names', (req, res) => {
  const { name, code, tag, mark } = req.body;
  const twice = /^(a|aa)+$/.test(name);
  const words = /^(?:[\w\d\-])+$/.test(code);
  const apart = /^(?:[a-z]|[0-9]|-)+$/.test(tag);
  const free = /^(?:\w|\d)+/.test(mark);
  const longer = /^(?:ab|cd|\\.)*;/.test(mark);
  const optional = /^(?:https?|ftp)+:/.test(tag);
  res.json({ twice, words, apart, free, longer, optional });
});
