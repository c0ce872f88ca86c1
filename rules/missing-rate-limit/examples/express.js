const bcrypt = require('bcrypt');
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, resetCode: String }));

const router = express.Router();

// One finding for the router; it names the others.
router.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^^^^ finding medium: `POST /auth/login` and 2 more routes of this router can be called without end. Limit how often one client and one account may try.
  const user = await User.findOne({ email: String(req.body.email) });
  const isRight = await bcrypt.compare(String(req.body.password), user?.password ?? '');
  if (!isRight) return res.status(401).end();
  res.json({ token: jwt.sign({ sub: user.id }, process.env.KEY, { expiresIn: '1h', algorithm: 'HS256' }) });
});

router.post('/forgot-password', async (req, res) => {
  await sendCode(String(req.body.email));
  res.status(202).end();
});

router.post('/reset-password', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [weak-password-policy] medium: takes passwords of any length
  const user = await User.findOne({ resetCode: String(req.body.code) });
  if (!user) return res.status(400).end();
  user.password = await bcrypt.hash(String(req.body.password), 12);
  await user.save();
  res.status(204).end();
});

const app = express();
app.use(express.json());
app.use('/auth', router);

app.post('/otp', async (req, res) => {
//<^^^^^^^^^^^^ finding low: `POST /otp` can be called without end. Limit how often one client and one account may try.
  await sendCode(String(req.body.phone));
  res.status(202).end();
});
