const Hapi = require('@hapi/hapi');
const mongoose = require('mongoose');

const server = Hapi.server();
const User = mongoose.model('User', new mongoose.Schema({ name: String, passwordHash: String }));

server.route({
  method: 'GET',
  path: '/users/{id}',
  handler: async (request) => {
    const user = await User.findById(request.params.id).select('-passwordHash');
    return { user };
  },
});
server.route({
  method: 'GET',
  path: '/users/{id}/name',
  handler: async (request, h) => h.response(await User.findById(request.params.id).select('name')),
});
