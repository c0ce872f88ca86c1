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
});

app.get('/getter', (req, res) => {
  res.json(new Function(new Formula(req.query.text).source)());
});

app.get('/generator', (req, res) => {
  const sums = [];
  for (const each of formulas([].concat(req.query.list))) sums.push(eval(each));
  res.json(sums);
});

app.post('/names', (req, res) => {
  for (const name in req.body) eval(`state.${name}`);
  res.end();
});

app.get('/closure', (req, res) => {
  let text = '';
  [].concat(req.query.list).forEach((each) => {
    text += `${each};`;
  });
  res.json(eval(text));
});

app.get('/arguments', function () {
  const query = arguments[0].query;
  arguments[1].json(eval(query.text));
});

app.get('/entries', (req, res) => {
  const code = Object.entries(req.query).map(([name, value]) => `${name} = ${value};`);
  res.json(eval(code.join('')));
});

app.get('/global', (req, res) => {
  res.json(JSON.parse(Buffer(req.query.text, 'base64').toString()));
});

// Nobody is seen to register them.
module.exports.calculate = function (req, res) {
  const {
    body: { formula },
  } = req;
  return eval(formula);
};
