// Rights for everybody, and names that follow from the time.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const express = require('express');

const app = express();
app.use(express.json());

app.post('/exports', (req, res) => {
  const file = path.join(os.tmpdir(), `export-${Date.now()}.csv`);
  fs.writeFileSync(file, 'id;name\n');
  fs.chmodSync(file, 0o777);
  res.json({ ok: true });
});

app.post('/scripts', async (req, res) => {
  await fs.promises.chmod('/srv/app/run.sh', '764');
  res.sendStatus(204);
});

process.umask(0);

module.exports = app;
