import { Router } from 'express';
import { authenticate } from '../middleware/authenticate.js';

const asyncHandler = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);

export const members = Router();

members
  .route('/:id')
  .patch(asyncHandler(authenticate), (req, res) => res.json({ id: req.user.id }))
  .delete(asyncHandler(authenticate), (_req, res) => res.sendStatus(204));

members.post('/', asyncHandler(authenticate), (_req, res) => res.sendStatus(201));
members.post('/import', authenticate, (_req, res) => res.sendStatus(202));
