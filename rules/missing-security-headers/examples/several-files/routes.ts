import { Router } from 'express';

export const router = Router();

router.get('/status', (_req, res) => {
  res.json({ ok: true });
});
