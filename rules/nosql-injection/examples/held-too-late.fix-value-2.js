const express = require('express');
const Joi = require('joi');
const mongoose = require('mongoose');

const Reader = mongoose.model('Reader', new mongoose.Schema({ email: String, name: String }));
const app = express();
app.use(express.json());

const schema = Joi.object({ name: Joi.string().required() }).unknown();

// It is asked for before it is held against anything, and the schema says nothing of it.
app.post('/readers/find', async (request, response) => {
  const { email, name } = request.body;
  if (typeof email !== 'string') {
    return response.status(400).json({ error: 'The request is not valid' });
  }
  const found = await Reader.findOne({ email: email }).select('name');
  const { error } = schema.validate({ name });
  if (error) return response.status(400).end();
  response.json(found);
});

app.listen(3000);
