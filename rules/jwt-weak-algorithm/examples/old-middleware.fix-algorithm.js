const express = require('express');
const expressJwt = require('express-jwt');

const app = express();

app.get('/books', expressJwt({ secret: process.env.JWT_KEY, algorithms: ['HS256'] }), (req, res) => res.json([]));
app.get('/shelves', expressJwt({ secret: process.env.JWT_KEY, algorithms: ['HS256'] }), (req, res) => res.json([]));
