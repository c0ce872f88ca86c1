const express = require('express');
const session = require('express-session');
const cookieSession = require('cookie-session');
const { store } = require('./store');

const app = express();

app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: 'auto' } }));

exports.attach = (server) => {
  const options = { secret: process.env.SESSION_SECRET, store, cookie: { httpOnly: false, secure: false } };
  server.use(session(options));
};

app.use(cookieSession({ name: 'app', keys: [process.env.SESSION_SECRET], signed: false }));

exports.plain = () => cookieSession({ name: 'app', keys: [process.env.SESSION_SECRET], secure: false });
