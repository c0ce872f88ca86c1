// Whoever writes a letter writes code for the server.
const express = require('express');
const nunjucks = require('nunjucks');
const { MongoClient } = require('mongodb');

const letters = new MongoClient(process.env.MONGO_URL).db('shop').collection('letters');
const app = express();
app.use(express.json());

app.put('/letters/:name', async (req, res) => {
  await letters.insertOne({ name: String(req.params.name), text: req.body.text });
  //                                                             ^^^^^^^^ finding [unvalidated-input]: `text` of the request's body
  res.sendStatus(204);
});

app.get('/letters/:name', async (req, res) => {
  const letter = await letters.findOne({ name: String(req.params.name) });
  res.send(nunjucks.renderString(letter.text, { shop: 'The shop' }));
  //                             ^^^^^^^^^^^ finding medium: is used as a template, out of `letters.text`, where `PUT /letters/:name` stored it
});

app.get('/plain/:name', async (req, res) => {
  const letter = await letters.findOne({ name: String(req.params.name) });
  res.render('letter', { text: letter.text });
});

app.listen(3000);
