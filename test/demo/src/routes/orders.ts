import { Router } from 'express';
import { z } from 'zod';
import { prisma } from '../db.js';
import { requireAuth } from '../middleware/require-auth.js';
import { findOrder, searchOrders } from '../services/orders.js';

export const ordersRouter = Router();

ordersRouter.use(requireAuth);

const OrderId = z.object({ id: z.uuid() });
const Address = z.object({ street: z.string().max(120), city: z.string().max(80) });

// Mistake: `status` is any text, and the service puts it into its SQL.
ordersRouter.get('/', async (request, response) => {
  const orders = await searchOrders(request.user!.id, request.query.status as string);
  response.json(orders);
});

ordersRouter.get('/:id', async (request, response) => {
  const { id } = OrderId.parse(request.params);
  const order = await findOrder(id, request.user!.id);
  if (!order) {
    return response.status(404).json({ error: 'No such order' });
  }
  response.json(order);
});

// Mistake: nobody looks at the body before it is stored; a negative quantity is as good as any.
ordersRouter.post('/', async (request, response) => {
  const order = await prisma.order.create({
    data: {
      userId: request.user!.id,
      product: request.body.product,
      quantity: request.body.quantity,
    },
    select: { id: true, product: true, quantity: true, status: true },
  });
  response.status(201).json(order);
});

ordersRouter.put('/:id/address', async (request, response) => {
  const { id } = OrderId.parse(request.params);
  const { street, city } = Address.parse(request.body);
  const changed = await prisma.order.updateMany({
    where: { id, userId: request.user!.id, status: 'open' },
    data: { street, city },
  });
  response.json({ changed: changed.count });
});
