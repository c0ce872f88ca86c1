const express = require('express');

const app = express();
app.use(express.json());

function evaluated(text) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(text), 10);
  });
}

class Formula {
  constructor(text) {
    this.text = text;
  }

  get source() {
    return `return ${this.text}`;
  }
}

function* formulas(list) {
  for (const each of list) yield `(${each})`;
}

app.get('/promise', async (req, res) => {
  const text = await evaluated(req.query.text);
  res.json(eval(text));
  //            ^^^^ finding: is run as code
});

app.get('/getter', (req, res) => {
  res.json(new Function(new Formula(req.query.text).source)());
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is run as code
});

app.get('/generator', (req, res) => {
  const sums = [];
  for (const each of formulas([].concat(req.query.list))) sums.push(eval(each));
  //                                                                     ^^^^ refused json: The call does more than to read one text.
  //                                                                     ^^^^ finding: is run as code
  res.json(sums);
});

app.post('/names', (req, res) => {
  for (const name in req.body) eval(`state.${name}`);
  //                                ^^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
  //                                ^^^^^^^^^^^^^^^ finding: is run as code
  res.end();
});

app.get('/closure', (req, res) => {
  let text = '';
  [].concat(req.query.list).forEach((each) => {
    text += `${each};`;
  });
  res.json(eval(text));
  //            ^^^^ refused json: The call does more than to read one text.
  //            ^^^^ finding: is run as code
});

app.get('/arguments', function () {
  const query = arguments[0].query;
  arguments[1].json(eval(query.text));
  //                     ^^^^^^^^^^ finding: is run as code
});

app.get('/entries', (req, res) => {
  const code = Object.entries(req.query).map(([name, value]) => `${name} = ${value};`);
  res.json(eval(code.join('')));
  //            ^^^^^^^^^^^^^ refused json: The call does more than to read one text.
  //            ^^^^^^^^^^^^^ finding: is run as code
});

app.get('/global', (req, res) => {
  res.json(global.eval(Buffer(req.query.text, 'base64').toString()));
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is run as code
});

// Nobody is seen to register them.
module.exports.calculate = function (req, res) {
  const {
    body: { formula },
  } = req;
  return eval(formula);
  //          ^^^^^^^ finding: is run as code, if this is a handler
};
