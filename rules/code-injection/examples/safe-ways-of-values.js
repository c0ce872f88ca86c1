const express = require('express');

const app = express();
app.use(express.json());

const fixed = () =>
  new Promise((resolve, reject) => {
    setTimeout(() => resolve('1 + 1'), 10);
    setTimeout(() => reject(new Error('late')), 100);
  });

app.get('/promise', async (req, res) => {
  const text = await fixed(req.query.text);
  res.json(eval(text));
});

// The names are those that are written here, whatever stands under them.
app.get('/names', (req, res) => {
  const given = { width: req.query.width, height: req.query.height };
  for (const name in given) eval(`state.${name}`);
  for (const name of Object.keys(given)) eval(`state.${name}`);
  res.json(Object.entries(given).map(([name, value]) => [eval(`state.${name}`), value]));
});

class Formula {
  constructor(text) {
    this.text = text;
  }

  get size() {
    return this.text.length;
  }
}

app.get('/getter', (req, res) => {
  res.json(eval(`2 * ${new Formula(req.query.text).size}`));
});

app.get('/closure', (req, res) => {
  let text = '0';
  [].concat(req.query.list).forEach((each) => {
    text += ` + ${Number(each)}`;
  });
  res.json(eval(text));
});

// No handler: whoever calls it says what it is given.
module.exports.merged = function (request, response) {
  return eval(`${request.length} + ${response.length}`);
};
