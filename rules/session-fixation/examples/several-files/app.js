const express = require('express');
const session = require('express-session');
const { store } = require('./store');
const { login } = require('./controllers');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, store, cookie: { secure: 'auto' } }));
app.post('/login', login);
