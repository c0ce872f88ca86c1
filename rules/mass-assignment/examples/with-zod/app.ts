import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const Id = z.object({ id: z.coerce.number() });

app.put('/bookings/:id', async (req, res) => {
  await prisma.booking.update({ where: Id.parse(req.params), data: req.body });
//                                                                 ^^^^^^^^ finding high: The whole body of the request goes into `prisma.booking.update`, so a client can set `paid`, `role` of `Booking`. Take only the fields
  res.sendStatus(204);
});

app.post('/rooms/:room/bookings', async (req, res) => {
  const booking = await prisma.booking.create({
    data: { ...req.body, room: String(req.params.room) },
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The whole body of the request goes into `prisma.booking.create`, so a client can set `paid`, `role` of `Booking`. Take only the fields
  });
  res.status(201).json({ id: booking.id });
});
