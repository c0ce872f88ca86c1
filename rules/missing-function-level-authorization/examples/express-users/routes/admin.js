const { Router } = require('express');
const { requireAuth, requireAdmin } = require('../middleware/auth');
const User = require('../models/user');
const router = Router();

router.get('/stats', requireAuth, requireAdmin, async (req, res) =>
  res.json({ users: await User.countDocuments() }),
);

router.delete('/users/:id', requireAuth, requireAdmin, async (req, res) => {
  await User.deleteOne({ _id: req.params.id });
  res.sendStatus(204);
});

router.post('/users/:id/ban', requireAuth, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
  await User.updateOne({ _id: req.params.id }, { banned: true });
  //                   ^^^^^^^^^^^^^^^^^^^^^^ finding [broken-object-level-authorization]: `User` is looked up or changed by the path parameter `id` of the request,
  res.sendStatus(204);
});

module.exports = router;
