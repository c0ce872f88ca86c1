import express from 'express';
import { DataSource, Entity, type FindOptionsWhere, Column, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
class Message {
  @PrimaryGeneratedColumn() id!: number;
  @Column() board!: string;
  @Column() kind!: string;
}

const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL });
const app = express();

// The values of conditions that are an object are bound.
app.get('/boards/:board/messages', async (req, res) => {
  const condition: FindOptionsWhere<Message> = { board: req.params.board };
  if (req.query.kind) condition.kind = String(req.query.kind);
  const found = await source
    .getRepository(Message)
    .createQueryBuilder('message')
    .where(condition)
    .andWhere({ kind: req.query.kind })
    .getMany();
  res.json(found.length);
});
