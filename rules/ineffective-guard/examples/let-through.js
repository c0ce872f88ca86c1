const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.json());

// It sets the member, and no handler after it asks whether there is one.
function loose(req, res, next) {
  try {
    req.member = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] });
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: whoever is refused is let through all the same
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused stop: How a refused credential is answered is for you to say.
  } catch (error) {
    console.warn('refused', error.message);
  }
  next();
}

app.delete('/books/:id', loose, (req, res) => res.sendStatus(204));
//<^^^^^^^^^^^^^^^^^^^^ finding [missing-authentication]: answers without authentication

// Signing in is optional: this handler asks who is there.
function optional(req, res, next) {
  try {
    req.reader = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] });
  } catch {}
  next();
}

app.get('/books', optional, (req, res) => res.json({ isGuest: !req.reader }));
app.get('/news', optional, (req, res) => res.json({ title: 'New books' }));

// It turns them away.
function strict(req, res, next) {
  try {
    req.member = jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] });
  } catch (error) {
    console.warn('refused', error.message);
    return res.sendStatus(401);
  }
  next();
}

app.post('/books', strict, (req, res) => res.sendStatus(201));

app.listen(3000);
