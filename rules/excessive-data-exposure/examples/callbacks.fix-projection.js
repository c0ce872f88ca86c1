const express = require('express');
const mongoose = require('mongoose');
const mysql = require('mysql');

const app = express();
const pool = mysql.createPool({ host: 'localhost', database: 'books' });
const Reader = mongoose.model(
  'Reader',
  new mongoose.Schema({ name: String, password: String, card: String }),
);
pool.query('CREATE TABLE members (id INT, name TEXT, password TEXT)');

app.get('/readers', (req, res, next) => {
  Reader.find({}, '-password', (error, readers) => {
    if (error) return next(error);
    res.json(readers);
  });
});

app.get('/sorted', (req, res, next) => {
  Reader.find()
    .sort('name')
    .limit(20)
    .exec((error, readers) => {
      if (error) return next(error);
      res.json(readers);
    });
});

app.get('/names', (req, res, next) => {
  Reader.find({}, 'name', (error, readers) => {
    if (error) return next(error);
    res.json(readers);
  });
});

app.get('/members/first', (req, res, next) => {
  pool.query('SELECT * FROM members LIMIT 1', (error, rows) => {
    if (error) return next(error);
    res.json(rows[0]);
  });
});
