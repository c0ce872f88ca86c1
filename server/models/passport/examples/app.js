const express = require('express');
const passport = require('passport');

const app = express();

app.get('/me', passport.authenticate('jwt', { session: false }), (req, res) => res.end());
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
app.post('/login', passport.authenticate('local'), (req, res) => res.end());
app.get('/maybe', passport.authenticate('anonymous'), (req, res) => res.end());
