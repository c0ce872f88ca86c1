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

const postFindBody = z.object({ id: z.number() });

app.post('/books/find', async (req, res) => {
  const input = postFindBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await books.findOneBy({ id: input.data.id });
  res.json({ title: book?.title });
});
app.post('/books', async (req, res) => {
  await books.insert({ title: req.body.title });
  res.sendStatus(201);
});
