// Where there is no password, none is stored in the clear.
const bcrypt = require('bcrypt');
const express = require('express');
const { z } = require('zod');
const Member = require('./members');

const Given = z.object({ email: z.email().max(200), password: z.string().min(12).max(72).optional() });

const app = express();
app.use(express.json({ limit: '10kb' }));

app.post('/members', async (req, res) => {
  const member = Given.parse(req.body);
  if (member.password) {
    member.password = await bcrypt.hash(member.password, 12);
  }
  await Member.create(member);
  res.sendStatus(201);
});

async function kept(member) {
  if (member.password !== undefined) member.password = await bcrypt.hash(member.password, 12);
  await new Member(member).save();
}

app.post('/guests', async (req, res) => {
  await kept(Given.parse(req.body));
  res.sendStatus(201);
});
