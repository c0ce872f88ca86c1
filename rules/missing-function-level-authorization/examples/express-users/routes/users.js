const express = require('express');
const { requireAuth } = require('../middleware/auth');
const User = require('../models/user');
const router = express.Router();
router.use(requireAuth);

router.get('/me', async (req, res) => res.json(await User.findById(req.user.id).select('name email')));

router.delete('/users/:id', async (req, res) => {
  await User.findByIdAndDelete(req.params.id);
  //                           ^^^^^^^^^^^^^ finding [broken-object-level-authorization]: `User` is looked up or changed by the path parameter `id` of the request,
  res.status(204).end();
});

router.put('/users/:id/role', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
  await User.updateOne({ _id: req.params.id }, { role: req.body.role });
  //                                                   ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `User.updateOne` without validation
  //                   ^^^^^^^^^^^^^^^^^^^^^^ finding [broken-object-level-authorization]: `User` is looked up or changed by the path parameter `id` of the request,
  res.json({ ok: true });
});

router.get('/admin/users', async (req, res) => res.json(await User.find().select('name email role')));
//<^^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in

router.patch('/me', async (req, res) => {
  await User.updateOne({ _id: req.user.id }, { name: String(req.body.name) });
  res.sendStatus(204);
});

module.exports = router;
