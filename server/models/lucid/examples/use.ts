import { BaseModel, column } from '@adonisjs/lucid/orm';
import db from '@adonisjs/lucid/services/db';
import express from 'express';

const app = express();

class Book extends BaseModel {
  @column({ isPrimary: true })
  declare id: number;

  @column()
  declare title: string;
}

app.get('/books', async (request, response) => {
  const books = await Book.query().where('title', request.query.title).limit(20);
//                    ^^^^^^^^^^ query
//                    ^^^^^^^^^^^^^^^^^^ query
  response.json(books);
});

app.get('/books/:id', async (request, response) => {
  const book = await Book.findOrFail(request.params.id);
//                   ^^^^^^^^^^^^^^^ query
  response.json(book);
});

app.post('/books', async (request, response) => {
  const book = await Book.create(request.body);
//                   ^^^^^^^^^^^ query
  response.json(book);
});

app.get('/titles', async (request, response) => {
  const rows = await db.rawQuery(`select title from books where shelf = '${request.query.shelf}'`);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  response.json(rows);
});

app.get('/found', async (request, response) => {
  const rows = await Book.query().whereRaw(`title like '%${request.query.part}%'`);
//                   ^^^^^^^^^^ query
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  response.json(rows);
});
