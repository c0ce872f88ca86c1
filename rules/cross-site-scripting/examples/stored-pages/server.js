const express = require('express');
const mongoose = require('mongoose');
const { signedIn, staffOnly } = require('./guards');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String, text: String }));
const Notice = mongoose.model('Notice', new mongoose.Schema({ title: String, text: String }));
const app = express();
app.set('view engine', 'ejs');
app.use(express.urlencoded({ extended: false }));

app.post('/posts', signedIn, async (req, res) => {
  const title = String(req.body.title).slice(0, 200);
  const text = String(req.body.text).slice(0, 5000);
  await Post.create({ title, text });
  res.redirect('/posts');
});

app.get('/posts/:id', async (req, res) => {
  const post = await Post.findById(String(req.params.id));
  res.render('post', { post });
//                     ^^^^ finding medium: The body field `text` of the request is put into the page by `post.ejs` as it is, out of `Post.text`
//                     ^^^^ refused escape: The data is joined into the text elsewhere
});

// What few may write is theirs to answer for: a hint.
app.post('/notices', staffOnly, async (req, res) => {
  const title = String(req.body.title).slice(0, 200);
  const text = String(req.body.text).slice(0, 5000);
  await Notice.create({ title, text });
  res.redirect('/notices');
});

app.get('/notices/:id', async (req, res) => {
  const notice = await Notice.findById(String(req.params.id));
  res.render('notice', { notice });
//                       ^^^^^^ finding low: The body field `text` of the request is put into the page by `notice.ejs` as it is, out of `Notice.text`
//                       ^^^^^^ refused escape: The data is joined into the text elsewhere
});
