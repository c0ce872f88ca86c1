const express = require('express');
const mongoose = require('mongoose');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String }));
const app = express();

function requireUser(req, res, next) {
  if (!req.user) return res.status(401).json({ error: 'Sign in first' });
  next();
}

app['delete']('/posts/:id/delete', requireUser, async (req, res) => {
  await Post.deleteOne({ _id: req.params.id, owner: req.user.id });
  res.sendStatus(204);
});
