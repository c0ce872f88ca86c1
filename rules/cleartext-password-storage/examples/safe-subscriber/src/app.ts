import express from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { User } from './user.entity.ts';
import { UserSubscriber } from './user.subscriber.ts';

const source = new DataSource({ type: 'postgres', entities: [User], subscribers: [UserSubscriber] });
const users = source.getRepository(User);
const SignUp = z.object({ email: z.email().max(200), password: z.string().min(12).max(72) });

const app = express();
app.use(express.json());

app.post('/users', async (req, res) => {
  const { email, password } = SignUp.parse(req.body);
  await users.save(users.create({ email, password }));
  res.sendStatus(201);
});

export default app;
