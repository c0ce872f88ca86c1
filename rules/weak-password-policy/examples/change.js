const bcrypt = require('bcryptjs');
const { z } = require('zod');
const express = require('express');
const { PrismaClient } = require('@prisma/client');
const { requireUser } = require('./guard');

const prisma = new PrismaClient();
const router = express.Router();

const Change = z.object({ current: z.string(), newPassword: z.string().min(5).max(72) });

router.put('/me/password', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^ finding high: `PUT /me/password` takes passwords of 5 characters
  if (!req.user) return res.status(401).end();
  const { current, newPassword } = Change.parse(req.body);
  const user = await prisma.user.findUnique({ where: { id: req.user.id } });
  if (!(await bcrypt.compare(current, user.passwordHash))) return res.status(403).end();
  const passwordHash = await bcrypt.hash(newPassword, 12);
  await prisma.user.update({ where: { id: req.user.id }, data: { passwordHash } });
  res.end();
});

module.exports = router;
