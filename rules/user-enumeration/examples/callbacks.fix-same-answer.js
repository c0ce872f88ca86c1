const bcrypt = require('bcrypt');
const express = require('express');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());
const Reader = mongoose.model('Reader', new mongoose.Schema({ mail: String, password: String }));

app.post('/login', (req, res) => {
  Reader.findOne({ mail: String(req.body.mail) }, (error, reader) => {
    if (!reader) return res.status(401).send('Wrong password');
    if (!bcrypt.compareSync(req.body.password, reader.password)) return res.status(401).send('Wrong password');
    req.session.regenerate(() => {
      req.session.reader = reader.id;
      res.redirect('/');
    });
  });
});

app.post('/sign-in', (req, res) => {
  Reader.findOne({ mail: String(req.body.mail) }, (error, reader) => {
    if (!reader || !bcrypt.compareSync(req.body.password, reader.password))
      return res.status(401).send('Wrong address or password');
    req.session.regenerate(() => {
      req.session.reader = reader.id;
      res.redirect('/');
    });
  });
});
