const Datastore = require('nedb');
const MarsDB = require('marsdb');
const express = require('express');

const books = new Datastore({ filename: 'books.db' });
const reviews = new MarsDB.Collection('reviews');
const app = express();

app.get('/books', (request, response) => {
  books.find({ title: request.query.title }, (error, found) => response.json(found));
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
//^^^^^^^^^^ query
});

app.get('/reviews/:id', async (request, response) => {
  response.json(await reviews.find({ $where: `this.book == ${request.params.id}` }));
  //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink nosql-filter
                   // ^^^^^^^^^^^^ query
});
