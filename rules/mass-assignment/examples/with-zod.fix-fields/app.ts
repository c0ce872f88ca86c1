import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const Id = z.object({ id: z.coerce.number() });

app.put('/bookings/:id', async (req, res) => {
  await prisma.booking.update({ where: Id.parse(req.params), data: { room: req.body.room, guests: req.body.guests } });
  res.sendStatus(204);
});

app.post('/rooms/:room/bookings', async (req, res) => {
  const booking = await prisma.booking.create({
    data: { ...req.body, room: String(req.params.room) },
  });
  res.status(201).json({ id: booking.id });
});
