import express from 'express';
import { convert } from './lib/converter.js';
import { Backup } from './lib/backup.js';

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/convert', async (req, res) => {
  const result = await convert(req.body.source, { quality: req.body.quality });
  res.json(result);
});

app.post('/backup', async (req, res) => {
  const backup = new Backup(String(req.query.name));
  await backup.run();
  res.sendStatus(202);
});

export { app };
