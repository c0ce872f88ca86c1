import express from 'express';
import { DataSource, Entity, Column, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
class Message {
  @PrimaryGeneratedColumn() id!: number;
  @Column() board!: string;
}

const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL });
const app = express();

app.get('/boards/:board/messages', async (req, res) => {
  const found = await source
    .getRepository(Message)
    .createQueryBuilder('message')
    .where({ board: req.params.board })
    .andWhere(`message.kind = '${req.query.kind}'`)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The query `kind` of the request becomes part of a SQL text
    .getMany();
  res.json(found.length);
});
