const express = require('express');
const session = require('express-session');
const cookieSession = require('cookie-session');
const { store } = require('./store');

const app = express();

app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
//      ^^^^^^^ finding medium: The cookie of the session travels over plain HTTP
//      ^^^^^^^ finding low: Sessions are kept in the memory of the process

exports.attach = (server) => {
  const options = { secret: process.env.SESSION_SECRET, store, cookie: { httpOnly: false, secure: false } };
  server.use(session(options));
  //         ^^^^^^^ finding high: The cookie of the session travels over plain HTTP and can be read by scripts
};

app.use(cookieSession({ name: 'app', keys: [process.env.SESSION_SECRET], signed: false }));
//                                                                               ^^^^^ finding high: The session lies in a cookie without a signature

exports.plain = () => cookieSession({ name: 'app', keys: [process.env.SESSION_SECRET], secure: false });
//                                                                                             ^^^^^ finding medium: The cookie of the session travels over plain HTTP
