import type { Request, Response } from 'express';
import { restoreCart } from '../services/cart.service';
export async function importCart(req: Request, res: Response) {
  const cart = restoreCart(req.body.cart);
  res.json({ items: cart.items.length });
}
