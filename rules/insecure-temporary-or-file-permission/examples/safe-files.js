// Rights for the user of the server, names that nobody can predict, and folders of one's own.
const { randomUUID } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const express = require('express');

const app = express();

app.post('/exports', async (req, res) => {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'export-'));
  await fs.promises.writeFile(path.join(folder, `${Date.now()}.csv`), 'id;name\n');
  const file = path.join(os.tmpdir(), `${randomUUID()}.csv`);
  await fs.promises.writeFile(file, 'id;name\n', { mode: 0o600 });
  await fs.promises.chmod(file, 0o600);
  await fs.promises.chmod('/srv/app/run.sh', 0o755);
  await fs.promises.chmod('/srv/app/run.sh', '750');
  // The mask of the process takes the right of others away.
  await fs.promises.mkdir('/srv/app/cache', { recursive: true, mode: 0o777 });
  res.sendStatus(202);
});

app.get('/logs', (req, res) => {
  fs.appendFileSync(`/srv/app/logs/${Date.now()}.log`, 'started\n');
  const known = fs.readFileSync(path.join(os.tmpdir(), 'app.lock'), 'utf8');
  res.json({ known });
});

process.umask(0o077);

module.exports = app;
