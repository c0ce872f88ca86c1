import express from 'express';
import { members } from '@acme/members';
import { verify } from '@acme/puzzles';
import { sendLink } from './mail';

export const app = express();
app.use(express.json());

// What looks the member up lies in another package; what it gives is used as a member.
app.post('/forgot-password', async (req, res) => {
  const member = await members.byAddress({ where: { email: req.body.email.toLowerCase() } });
  if (!member) {
    res.status(404).json({ error: 'Nobody has this address.' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: answers otherwise where there is no such account
    return;
  }
  await sendLink(member, member.language);
  res.status(202).json({});
});

// A verdict is no member.
app.post('/reset-password', async (req, res) => {
  const isRight = await verify(req.body.email, req.body.puzzle);
  if (!isRight) {
    res.status(400).json({ error: 'Solve the puzzle first.' });
    return;
  }
  const member = await members.byAddress(req.body.email);
  if (member) await sendLink(member, member.language);
  res.status(202).json({});
});
