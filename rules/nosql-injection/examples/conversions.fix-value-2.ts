import express from 'express';
import mongoose, { Schema } from 'mongoose';

const app = express();
app.use(express.json());

const Book = mongoose.model('Book', new Schema({ title: String, owner: String }));

// What a text says is read again: it may be an operator.
app.post('/parsed', async (request, response) => {
  const book = await Book.findOne({ title: JSON.parse(String(request.body.title)) });
  response.json({ known: book !== null });
});

// A part of a list is a list.
app.post('/part', async (request, response) => {
  const book = await Book.findOne({ title: { $eq: request.body.titles.slice(0, 1) } });
  response.json({ known: book !== null });
});

// Only one of two ways converts.
app.post('/half', async (request, response) => {
  const { owner } = request.body;
  const book = await Book.findOne({ owner: request.query.exact ? owner : String(owner) });
  response.json({ known: book !== null });
});

// A method of the project's own that is called like a built-in one.
const filters = { trim: <T>(value: T) => value };
app.post('/own', async (request, response) => {
  const book = await Book.findOne({ title: filters.trim(request.body.title) });
  response.json({ known: book !== null });
});
