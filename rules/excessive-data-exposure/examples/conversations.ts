import express from 'express';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
class Message {
  @PrimaryGeneratedColumn() id!: number;
  @Column() text!: string;
  // The number of the conversation.
  @Column() sessionId!: string;
}

@Entity()
class Assistant {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
  // Which credential is used; it lies in a table of its own.
  @Column({ type: 'uuid' }) credential!: string;
}

@Entity()
class Service {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'text' }) credential!: string;
}

declare const messages: Repository<Message>;
declare const assistants: Repository<Assistant>;
declare const services: Repository<Service>;
const app = express();

app.get('/messages/:id', async (req, res) => {
  res.json(await messages.findOneBy({ id: Number(req.params.id) }));
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The reply holds the whole `Message`, with `sessionId`
});
app.get('/assistants/:id', async (req, res) => {
  res.json(await assistants.findOneBy({ id: Number(req.params.id) }));
});
app.get('/services/:id', async (req, res) => {
  res.json(await services.findOneBy({ id: Number(req.params.id) }));
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The reply holds the whole `Service`, with `credential`
});
