const express = require('express');
const mongoose = require('mongoose');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String, published: Boolean, views: Number }));
const User = mongoose.model('User', new mongoose.Schema({ name: String, banned: Boolean }));
const app = express();

app.get('/posts/:id/delete', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /posts/:id/delete` removes `Post`, though GET is for reading. Use DELETE.
  await Post.findByIdAndDelete(req.params.id);
  res.redirect('/posts');
});

app.get('/posts/:id/publish', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /posts/:id/publish` changes `Post`, though GET is for reading. Use POST, PUT or PATCH.
  await Post.updateOne({ _id: req.params.id }, { published: true });
  res.redirect('/posts');
});

app.get('/remove-user', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
//<^^^^^^^^^^^^^^^^^^^ finding medium: `GET /remove-user` removes `User`, though GET is for reading. Use DELETE.
  await User.deleteOne({ _id: String(req.query.id) });
  res.send('Removed');
});

app.get('/ban/:user', async (req, res) => {
//<^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
//<^^^^^^^^^^^^^^^^^ finding medium: `GET /ban/:user` changes `User`, though GET is for reading. Use POST, PUT or PATCH.
  const user = await User.findById(req.params.user);
  await User.updateOne({ _id: user.id }, { banned: true });
  res.send('Banned');
});
