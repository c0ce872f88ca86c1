import type { Request, Response } from 'express';
import mongoose from 'mongoose';

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, tags: [String] }));

export async function addBook(req: Request, res: Response) {
  const { title } = req.body;
  const book = await Book.create({ title });
  res.status(201).json({ id: book.id });
}
