import express from 'express';
import { Mailer } from './mailer.js';

const app = express();
app.use(express.json());
const mailer = new Mailer();

app.post('/preview', async (req, res) => {
  res.json({ text: await mailer.preview(req.body) });
});

export { app };
