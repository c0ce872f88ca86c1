// What only names a row that is looked up finds none if it is of a wrong kind; what is stored stays.
import express from 'express';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import { z } from 'zod';

export const Title = z.string().max(200);

@Entity()
class Book {
  @PrimaryGeneratedColumn() id!: number;
  @Column() title!: string;
}
declare const books: Repository<Book>;

const app = express();
app.use(express.json());

app.post('/books/find', async (req, res) => {
  const book = await books.findOneBy({ id: req.body.id });
  res.json({ title: book?.title });
});
const postBooksBody = z.object({ title: z.string() });

app.post('/books', async (req, res) => {
  const input = postBooksBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  await books.insert({ title: input.data.title });
  res.sendStatus(201);
});
