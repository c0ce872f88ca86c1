const bcrypt = require('bcrypt');
const express = require('express');
const { z } = require('zod');
const Member = require('./members');

const Given = z.object({
  email: z.email().max(200),
  guest: z.boolean(),
  password: z.string().min(12).max(72).optional(),
});

const app = express();
app.use(express.json({ limit: '10kb' }));

// The password of guests is left as it is.
app.post('/members', async (req, res) => {
  const member = Given.parse(req.body);
  if (member.password && !member.guest) member.password = await bcrypt.hash(member.password, 12);
  await Member.create(member);
  //                  ^^^^^^ finding high: `password` is stored as it was typed
  //                  ^^^^^^ refused hash: The password is a part of an object that is stored as a whole.
  res.sendStatus(201);
});
