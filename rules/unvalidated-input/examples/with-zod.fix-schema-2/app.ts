import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

app.post('/bookings', async (req, res) => {
  const booking = await prisma.booking.create({
    data: { room: req.body.room, guests: req.body.guests },
  });
  res.status(201).json({ id: booking.id });
});

const putBookingsBody = z.object({ room: z.string(), guests: z.number().int(), paid: z.boolean() });

app.put('/bookings/:id', async (req, res) => {
  const input = putBookingsBody.safeParse(req.body);
  if (!input.success) {
    res.status(400).json({ error: 'The request is not valid' });
    return;
  }
  await prisma.booking.update({ where: { id: Number(req.params.id) }, data: input.data });
  res.sendStatus(204);
});
