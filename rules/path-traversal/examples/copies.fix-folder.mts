// Both ends of a copy are paths; so are the methods of packages around `fs`.
import fs from 'fs-extra';
import express from 'express';
import path from 'node:path';

const app = express();
app.use(express.json());

app.post('/copy', async (req, res) => {
  const filePath = path.resolve(`./backup/${req.body.to}`);
  if (!filePath.startsWith(path.resolve('./backup') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  await fs.copy(req.body.from, filePath);
  res.sendStatus(204);
});

app.get('/config/:name', async (req, res) => {
  const config = await fs.readJson(`config/${req.params.name}`);
  res.json({ theme: config.theme });
});

export default app;
