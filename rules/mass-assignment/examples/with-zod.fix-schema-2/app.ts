import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const Id = z.object({ id: z.coerce.number() });

app.put('/bookings/:id', async (req, res) => {
  await prisma.booking.update({ where: Id.parse(req.params), data: req.body });
  res.sendStatus(204);
});

const postBookingsBody = z.object({ room: z.string(), guests: z.number().int() });

app.post('/rooms/:room/bookings', async (req, res) => {
  const input = postBookingsBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const booking = await prisma.booking.create({
    data: { ...input.data, room: String(req.params.room) },
  });
  res.status(201).json({ id: booking.id });
});
