const express = require('express');
const mongoose = require('mongoose');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String, published: Boolean }));
const app = express();

function requireUser(req, res, next) {
  if (!req.user) return res.status(401).json({ error: 'Sign in first' });
  next();
}

app.get('/posts/:id/delete', requireUser, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /posts/:id/delete` removes `Post`, though GET is for reading. Use DELETE.
  await Post.deleteOne({ _id: req.params.id, owner: req.user.id });
  res.sendStatus(204);
});

app.get('/posts/:id/publish', requireUser, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /posts/:id/publish` changes `Post`, though GET is for reading. Use POST, PUT or PATCH.
  await Post.updateOne({ _id: req.params.id, owner: req.user.id }, { published: true });
  res.sendStatus(204);
});

app.get('/posts', requireUser, async (req, res) => {
  res.json(await Post.find({ owner: req.user.id }).limit(50));
});
