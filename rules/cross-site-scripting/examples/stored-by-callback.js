const express = require('express');
const { MongoClient } = require('mongodb');

const app = express();
app.use(express.urlencoded({ extended: false }));

MongoClient.connect(process.env.DATABASE_URL, (failed, client) => {
  const notes = client.db('books').collection('notes');

  app.post('/notes', (req, res) => {
    notes.insertOne({ text: String(req.body.text), stars: Number(req.body.stars) }, () => res.redirect('/notes'));
  });

  app.get('/notes', (req, res) => {
    notes
      .find({})
      .limit(20)
      .toArray((error, found) => {
        let page = '<ul>';
        found.forEach((note) => {
          page += `<li>${note.text}</li>`;
        });
        res.send(page);
        //       ^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
        //       ^^^^ finding: is sent back as HTML, out of `notes.text`, where `POST /notes` stored it
      });
  });

  app.get('/notes/:id', (req, res) => {
    notes.findOne({ key: req.params.id }, (error, note) => {
      res.send(`<p>${note.text}</p>`);
      //       ^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
      //       ^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML, out of `notes.text`, where `POST /notes` stored it
    });
  });

  app.get('/stars/:id', (req, res) => {
    notes.findOne({ key: req.params.id }, (error, note) => {
      res.send(`<p>${note.stars}</p>`);
    });
  });
});
