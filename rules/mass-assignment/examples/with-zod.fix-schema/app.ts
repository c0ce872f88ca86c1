import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const Id = z.object({ id: z.coerce.number() });

const putBookingsBody = z.object({ room: z.string(), guests: z.number().int() });

app.put('/bookings/:id', async (req, res) => {
  const input = putBookingsBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  await prisma.booking.update({ where: Id.parse(req.params), data: input.data });
  res.sendStatus(204);
});

app.post('/rooms/:room/bookings', async (req, res) => {
  const booking = await prisma.booking.create({
    data: { ...req.body, room: String(req.params.room) },
  });
  res.status(201).json({ id: booking.id });
});
