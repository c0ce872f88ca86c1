// Another server calls it, with a secret that it was given: nobody who is merely signed in has that.
import express from 'express';

const app = express();
const jobs = { run: async (name: string) => name, drop: async (name: string) => name };

app.post('/admin/jobs/:name', async (req, res) => {
  if (req.headers.authorization !== `Bearer ${process.env.INTERNAL_TOKEN}`) return res.status(401).end();
  res.json({ done: await jobs.run(String(req.params.name)) });
});

app.delete('/admin/jobs/:name', async (req, res) => {
  const isKnown = req.get('authorization') === `Bearer ${process.env.INTERNAL_TOKEN}`;
  if (!isKnown) return res.redirect('https://example.com');
  await jobs.drop(String(req.params.name));
  res.status(204).end();
});
