import Fastify from 'fastify';
import mongoose from 'mongoose';

const app = Fastify();
const User = mongoose.model('User', new mongoose.Schema({ name: String, passwordHash: String }));

app.get('/users/:id', async (request) => {
  const user = await User.findById(request.params.id);
  return user;
});
app.get('/users/:id/name', async (request) => User.findById(request.params.id).select('name'));
app.get('/users', (request, reply) => {
  User.find().select('-passwordHash').then((users) => reply.send({ users }));
});
