const express = require('express');
const session = require('express-session');
const { logout } = require('./controllers');
const { store } = require('./store');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, store, cookie: { secure: 'auto' } }));
app.get('/logout', logout);
//<^^^^^^^^^^^^^^ finding: takes the user out of the session
//<^^^^^^^^^^^^^^ finding: takes the user out of the session, which lives on with its identifier and all else in it
