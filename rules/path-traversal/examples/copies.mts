// Both ends of a copy are paths; so are the methods of packages around `fs`.
import fs from 'fs-extra';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/copy', async (req, res) => {
  await fs.copy(req.body.from, `./backup/${req.body.to}`);
  //            ^^^^^^^^^^^^^ finding: is a file path
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  //            ^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
  res.sendStatus(204);
});

app.get('/config/:name', async (req, res) => {
  const config = await fs.readJson(`config/${req.params.name}`);
  //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  res.json({ theme: config.theme });
});

export default app;
