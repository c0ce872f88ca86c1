const express = require('express');
const prisma = require('./prisma');
const store = require('./store');
const { requireUser } = require('./session');

const router = express.Router();
router.use(requireUser);

router.patch('/me', async (req, res) => {
  await prisma.user.update({ where: { id: req.user.id }, data: { name: String(req.body.name).slice(0, 80) } });
  res.end();
});
// Nothing tells what this is.
router.post('/notes', async (req, res) => {
  await store.update(req.user.id, req.body);
  res.end();
});
module.exports = router;
