import express from 'express';
import { PrismaClient } from '@prisma/client';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

app.post('/bookings', async (req, res) => {
  const booking = await prisma.booking.create({
    data: { room: req.body.room, guests: req.body.guests },
    //            ^^^^^^^^ finding: `guests`, `room` of the request's body go into `prisma.booking.create`
  });
  res.status(201).json({ id: booking.id });
});

app.put('/bookings/:id', async (req, res) => {
  await prisma.booking.update({ where: { id: Number(req.params.id) }, data: req.body });
  //                                                                        ^^^^^^^^ finding [mass-assignment] high: The whole body of the request goes into `prisma.booking.update`
  res.sendStatus(204);
});
