const express = require('express');
const jwt = require('jsonwebtoken');
const { Note } = require('./models');

const router = express.Router();

function requireAuth(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
}

router.get('/notes', async (req, res) => res.json(await Note.all()));
router.delete('/notes/:id', async (req, res) => res.json(await Note.remove(req.params.id)));

router.use(requireAuth);
//         ^^^^^^^^^^^ finding high: `requireAuth` is registered after the routes, and guards none of them. Register it before the first route that needs it.
//         ^^^^^^^^^^^ refused stop: Which routes are meant to be open is for you to say.

module.exports = express().use(router);
