import { Router } from 'express';
import { importCart } from './controllers/import.controller';
export const routes = Router().post('/cart/import', importCart);
