import { Router } from 'express';
import { createOrder } from './orders';

export const orders = Router();

orders.post('/orders', async (req, res) => {
  const id = await createOrder(req.body);
  //                           ^^^^^^^^ finding: The whole body of the request goes into `prisma.order.create`
  //                           ^^^^^^^^ refused schema: no validation library that Handrail knows
  res.status(201).json({ id });
});
