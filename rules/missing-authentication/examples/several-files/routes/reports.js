import { Router } from 'express';
import { authenticate } from '../middleware/authenticate.js';

export const reports = Router();
reports.use(authenticate);
reports.get('/', (_req, res) => res.json([]));
reports.post('/', (_req, res) => res.sendStatus(201));
