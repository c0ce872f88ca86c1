const express = require('express');
const { requireAuth, requireAdmin } = require('../middleware/auth');
const User = require('../models/user');
const router = express.Router();
router.use(requireAuth);

router.get('/me', async (req, res) => res.json(await User.findById(req.user.id).select('name email')));

router.delete('/users/:id', async (req, res) => {
  await User.findByIdAndDelete(req.params.id);
  res.status(204).end();
});

router.put('/users/:id/role', requireAdmin, async (req, res) => {
  await User.updateOne({ _id: req.params.id }, { role: req.body.role });
  res.json({ ok: true });
});

router.get('/admin/users', async (req, res) => res.json(await User.find().select('name email role')));

router.patch('/me', async (req, res) => {
  await User.updateOne({ _id: req.user.id }, { name: String(req.body.name) });
  res.sendStatus(204);
});

module.exports = router;
