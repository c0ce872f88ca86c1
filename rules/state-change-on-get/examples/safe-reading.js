const express = require('express');
const mongoose = require('mongoose');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String, views: Number }));
const User = mongoose.model('User', new mongoose.Schema({ email: String, verified: Boolean, token: String }));
const Visit = mongoose.model('Visit', new mongoose.Schema({ path: String, at: Date }));
const app = express();

// A page that shows a form, and the form itself.
app.get('/posts/:id/edit', async (req, res) => {
  res.render('edit', { post: await Post.findById(req.params.id) });
});
app.post('/posts/:id/delete', async (req, res) => {
  await Post.findByIdAndDelete(req.params.id);
  res.redirect('/posts');
});

// Counting who reads is a part of reading.
app.get('/posts/:id', async (req, res) => {
  const post = await Post.findByIdAndUpdate(req.params.id, { $inc: { views: 1 } });
  await Visit.create({ path: req.path, at: new Date() });
  res.json({ title: post.title });
});

// When a key was used last is noted wherever it is shown; the path names a thing and no deed.
const Key = mongoose.model('Key', new mongoose.Schema({ text: String, lastUsedAt: Date }));
app.get('/archive/:year', async (req, res) => {
  await Key.updateOne({ text: String(req.get('x-key')) }, { lastUsedAt: new Date() });
  res.json(await Post.find({ year: Number(req.params.year) }).limit(20));
});

// Links in mails carry a proof of their own.
app.get('/verify-email/:token', async (req, res) => {
  await User.updateOne({ token: req.params.token }, { verified: true });
  res.redirect('/');
});
app.get('/unsubscribe', async (req, res) => {
  await User.deleteOne({ token: String(req.query.token) });
  res.send('Good bye');
});
