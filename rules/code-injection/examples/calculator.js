// Formulas, filters and rules that are run as code.
const vm = require('node:vm');
const express = require('express');

const app = express();
app.use(express.json());

app.get('/calculate', (req, res) => {
  const result = eval(req.query.formula);
  //                  ^^^^^^^^^^^^^^^^^ finding: is run as code
  res.json({ result });
});

app.post('/filter', (req, res) => {
  const filter = new Function('item', 'return ' + req.body.condition);
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is run as code
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
  res.json([1, 2, 3].filter(filter));
});

app.post('/run', (req, res) => {
  const { script } = req.body;
  const result = vm.runInNewContext(script, { Math }, { timeout: 100 });
  //                                ^^^^^^ finding: is run as code
  //                                ^^^^^^ refused json: The call does more than to read one text.
  res.json({ result });
});

app.post('/compile', (req, res) => {
  const source = `(() => { ${req.body.source} })()`;
  res.json({ result: new vm.Script(source).runInThisContext() });
  //                               ^^^^^^ finding: is run as code
  //                               ^^^^^^ refused json: The call does more than to read one text.
});

// A vm is no sandbox, and taking `process` out once is no protection.
app.get('/clean', (req, res) => {
  const formula = req.query.formula.replace('process', '').trim();
  res.json({ result: (0, eval)(`(${formula})`) });
  //                           ^^^^^^^^^^^^^^ finding: is run as code
  //                           ^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
});

app.get('/later', (req, res) => {
  setTimeout('notify("' + req.query.name + '")', 1000);
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is run as code
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
  res.sendStatus(202);
});

module.exports = app;
