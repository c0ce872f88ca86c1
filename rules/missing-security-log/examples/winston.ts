import argon2 from 'argon2';
import express from 'express';
import rateLimit from 'express-rate-limit';
import { createLogger, transports } from 'winston';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const logger = createLogger({ transports: [new transports.Console()] });
const router = express.Router();
router.use(express.json());
router.use(rateLimit({ limit: 5 }));

router.post('/sessions', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^ finding low: `POST /sessions` refuses sign-ins and logs none of them
  const user = await prisma.user.findUnique({ where: { email: String(req.body.email) } });
  const fits = user !== null && (await argon2.verify(user.hash, req.body.password));
  if (!fits) return res.sendStatus(403);
  res.json({ id: user.id });
});

router.get('/started', (_req, res) => {
  logger.info('started');
  res.end();
});

export default router;
