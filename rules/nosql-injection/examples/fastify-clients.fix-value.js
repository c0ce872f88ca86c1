const mongo = require('@fastify/mongodb');
const fastify = require('fastify');

const app = fastify();
app.register(mongo, { url: process.env.MONGO_URL });

app.post('/books', async function (request) {
  return this.mongo.db.collection('books').findOne({ title: { $eq: request.body.title } });
});

app.post('/shelves', async (request) =>
  app.mongo.db.collection('shelves').findOne({ name: String(request.body.name) }),
);

app.listen({ port: 3000 });
