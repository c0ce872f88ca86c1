const express = require('express');
const Joi = require('joi');
const mongoose = require('mongoose');

const Reader = mongoose.model('Reader', new mongoose.Schema({ email: String, name: String }));
const app = express();
app.use(express.json());

const schema = Joi.object({ email: Joi.string().email().required(), name: Joi.string().required() });

// What is held against the schema is put together of the names.
app.post('/readers/find', async (request, response) => {
  const { email, name } = request.body;
  const { error } = schema.validate({ email, name });
  if (error) return response.status(400).end();
  response.json(await Reader.findOne({ email: email, name }).select('name'));
});

// It is held against it as a whole after its parts were taken out.
app.post('/readers/lookup', async (request, response) => {
  const { email } = request.body;
  const { error } = schema.validate(request.body);
  if (error) return response.status(400).end();
  response.json(await Reader.findOne({ email }).select('name'));
});

app.listen(3000);
