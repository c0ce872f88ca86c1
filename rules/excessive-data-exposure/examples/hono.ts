import { Hono } from 'hono';
import mongoose from 'mongoose';

const app = new Hono();
const User = mongoose.model('User', new mongoose.Schema({ name: String, passwordHash: String }));

app.get('/users/:id', async (c) => {
  const user = await User.findById(c.req.param('id'));
  return c.json({ user });
  //            ^^^^^^^^ finding high: The reply holds the whole `User`
});
app.get('/users/:id/name', async (c) => c.json(await User.findById(c.req.param('id')).select('name')));
