// Both ends of a copy are paths; so are the methods of packages around `fs`.
import fs from 'fs-extra';
import express from 'express';
import path from 'node:path';

const app = express();
app.use(express.json());

app.post('/copy', async (req, res) => {
  await fs.copy(req.body.from, `./backup/${req.body.to}`);
  res.sendStatus(204);
});

app.get('/config/:name', async (req, res) => {
  const filePath = path.resolve(`config/${req.params.name}`);
  if (!filePath.startsWith(path.resolve('config') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  const config = await fs.readJson(filePath);
  res.json({ theme: config.theme });
});

export default app;
