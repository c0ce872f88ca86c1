// Who made a file has a token of it, which is sent in the body: the guard says 401 to everybody else.
const crypto = require('node:crypto');
const express = require('express');
const { File } = require('./models');

const app = express();
app.use(express.json());

async function isMaker(req, res, next) {
  const { makerToken } = req.body;
  if (makerToken) {
    req.file = await File.findByPk(req.params.id);
    if (!req.file) return res.sendStatus(404);
    const [given, kept] = [Buffer.from(makerToken), Buffer.from(req.file.makerToken)];
    req.mayChange = given.length === kept.length && crypto.timingSafeEqual(given, kept);
  }
  if (req.mayChange) {
    next();
  } else {
    res.sendStatus(401);
  }
}

function signedIn(req, res, next) {
  if (!req.user) return res.sendStatus(401);
  next();
}

app.post('/files', signedIn, async (req, res) => {
  const { id } = await File.create({ name: String(req.body.name), maker: req.user.id });
  res.status(201).json({ id });
});

app.put('/files/:id', signedIn, async (req, res) => {
  await File.update({ name: String(req.body.name) }, { where: { id: Number(req.params.id), maker: req.user.id } });
  res.status(204).end();
});

app.post('/files/:id/delete', isMaker, async (req, res) => {
  await req.file.destroy();
  res.status(204).end();
});
