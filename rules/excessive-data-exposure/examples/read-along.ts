import express from 'express';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('postgres://localhost/shop');
const User = sequelize.define('User', { name: DataTypes.STRING, password: DataTypes.STRING });
const Post = sequelize.define('Post', { title: DataTypes.STRING });
const Comment = sequelize.define('Comment', { text: DataTypes.STRING });

const app = express();

app.get('/posts', async (req, res) => {
  const posts = await Post.findAll({ include: [User], limit: 20 });
  res.json(posts);
  //       ^^^^^ finding high: `User`, with `password`
});

app.get('/posts/nested', async (req, res) => {
  const posts = await Post.findAll({ include: [{ model: Comment, include: [{ model: User }] }], limit: 20 });
  res.json(posts);
  //       ^^^^^ finding high: `User`, with `password`
});

app.get('/posts/narrowed', async (req, res) => {
  res.json(await Post.findAll({ include: [{ model: User, attributes: ['id', 'name'] }], limit: 20 }));
});

app.get('/posts/without', async (req, res) => {
  res.json(await Post.findAll({ include: [{ model: User, attributes: { exclude: ['password'] } }], limit: 20 }));
});

app.get('/posts/counted', async (req, res) => {
  const posts = await Post.findAll({ include: [User], limit: 20 });
  res.json(posts.map((post: any) => ({ title: post.title, likes: post.Users.length, all: Number(posts.length) })));
});

app.get('/posts/titles', async (req, res) => {
  const posts = await Post.findAll({ include: [User], limit: 20 });
  res.json(posts.map((post: any) => ({ title: post.title, by: post.User.name })));
});
