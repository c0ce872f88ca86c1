import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const postBookingsBody = z.object({ guests: z.number().int(), room: z.string() });

app.post('/bookings', async (req, res) => {
  const input = postBookingsBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const booking = await prisma.booking.create({
    data: { room: input.data.room, guests: input.data.guests },
  });
  res.status(201).json({ id: booking.id });
});

app.put('/bookings/:id', async (req, res) => {
  await prisma.booking.update({ where: { id: Number(req.params.id) }, data: req.body });
  res.sendStatus(204);
});
