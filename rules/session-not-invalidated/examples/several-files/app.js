const express = require('express');
const session = require('express-session');
const { logout } = require('./controllers');
const { store } = require('./store');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, store, cookie: { secure: 'auto' } }));
app.get('/logout', logout);
//<^^^^^^^^^^^^^^ finding medium: `GET /logout` signs somebody out, and the session lives on
