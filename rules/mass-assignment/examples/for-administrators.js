const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());

const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));

async function requireUser(req, res, next) {
  try {
    req.user = jwt.verify(String(req.headers.authorization), process.env.TOKEN_KEY);
    next();
  } catch {
    res.status(401).end();
  }
}

// It answers by itself, and says so.
async function mayDo(req, res, right) {
  if (!req.user.rights.includes(right)) {
    res.status(403).json({ error: 'You may not do that' });
    return false;
  }
  return true;
}

// Who may give roles does so by this form.
app.post('/users', requireUser, async (req, res) => {
  if (!(await mayDo(req, res, 'users'))) return;
  const user = await User.create(req.body);
  //                             ^^^^^^^^ finding low: The whole body of the request goes into `User.create`, so a client can set `role` of `User`
  //                             ^^^^^^^^ refused fields: may be meant to set such fields
  res.status(201).json({ id: user.id });
});

// So does who says which roles may see a shelf, and what is set is nobody's own.
const Shelf = mongoose.model('Shelf', new mongoose.Schema({ name: String, roles: [String] }));
app.post('/shelves', requireUser, async (req, res) => {
  if (!(await mayDo(req, res, 'shelves'))) return;
  await Shelf.create(req.body);
  //                 ^^^^^^^^ finding low: The whole body of the request goes into `Shelf.create`, so a client can set `roles` of `Shelf`
  //                 ^^^^^^^^ refused fields: may be meant to set such fields
  res.sendStatus(201);
});

app.post('/me', requireUser, async (req, res) => {
//<^^^^^^^^^^^ finding [missing-function-level-authorization] medium: lets in whoever is signed in
  const user = await User.create(req.body);
  //                             ^^^^^^^^ finding high: The whole body of the request goes into `User.create`, so a client can set `role` of `User`
  res.status(201).json({ id: user.id });
});

app.listen(3000);
