import express from 'express';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ name: String, password: String }));
const app = express();

app.get('/users', async (request, response) => {
  const users = await User.find({}).select('-password').sort('name').limit(20);
  response.json({ users });
});

app.get('/users/:id', async (request, response) => {
  response.json(await User.findById(request.params.id).select('name'));
});
