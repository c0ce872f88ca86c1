import express from 'express';
import { userOf } from './tokens';

const app = express();

app.post('/reports', (req, res) => {
  const user = userOf((req.get('authorization') ?? '').replace('Bearer ', ''));
  if (!user.roles.includes('auditor')) {
    res.sendStatus(403);
    return;
  }
  res.json({ ok: true });
});
