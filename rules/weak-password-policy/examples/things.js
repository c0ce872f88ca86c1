const argon = require('argon2');
const express = require('express');
const { body, validationResult } = require('express-validator');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.use(express.json());

const checked = (request, response, next) =>
  validationResult(request).isEmpty() ? next() : response.status(400).end();

// What opens a shared file is no key to an account.
app.post('/shares', body('secret').isLength({ min: 3 }), body('passphrase').isLength({ min: 3 }), checked, async (request, response) => {
//<^^^^^^^^^^^^^^^ finding low: takes passwords of 3 characters
  await pool.query('insert into shares (hash) values ($1)', [await argon.hash(request.body.passphrase)]);
  response.end();
});

app.post('/members', body('passphrase').isLength({ min: 3 }), checked, async (request, response) => {
//<^^^^^^^^^^^^^^^^ finding high: takes passwords of 3 characters
  await pool.query('insert into members (hash) values ($1)', [await argon.hash(request.body.passphrase)]);
  response.end();
});

app.listen(3000);
