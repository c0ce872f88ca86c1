// A title that one request stores is shown to everybody who opens the page.
import express from 'express';
import mongoose from 'mongoose';

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number, blurb: String }));
const app = express();
app.use(express.json());

app.post('/books', async (request, response) => {
  const { title, pages } = request.body;
  //                       ^^^^^^^^^^^^ finding [unvalidated-input]: `pages`, `title` of the request's body
  await Book.create({ title, pages, blurb: escapeHtml(request.body.blurb) });
  response.sendStatus(201);
});

app.get('/books/:id', async (request, response) => {
  const book = await Book.findById(request.params.id);
  response.send(`<h1>${book.title}</h1>`);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: is sent back as HTML, out of `Book.title`, where `POST /books` stored it
  //            ^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
});

app.get('/books/:id/pages', async (request, response) => {
  const book = await Book.findById(request.params.id);
  response.send(`<p>${book.pages}</p>`);
});

app.get('/books/:id/safe', async (request, response) => {
  const book = await Book.findById(request.params.id);
  response.send(`<h1>${escapeHtml(book.title)}</h1><p>${book.blurb}</p>`);
});

app.get('/books/:id/data', async (request, response) => {
  response.json(await Book.findById(request.params.id).select('title pages'));
});

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
