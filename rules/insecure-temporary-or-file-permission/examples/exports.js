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
  //               ^^^^ finding low: The name of a file in the folder for temporary files can be predicted
  fs.chmodSync(file, 0o777);
  //                 ^^^^^ finding medium: `fs.chmodSync` lets every user of the machine write the file
  res.json({ ok: true });
});

app.post('/scripts', async (req, res) => {
  await fs.promises.chmod('/srv/app/run.sh', '766');
  //                                         ^^^^^ finding medium: `fs.promises.chmod` lets every user of the machine write the file
  res.sendStatus(204);
});

process.umask(0);
//            ^ finding medium: `process.umask` lets every user of the machine write the files that are made from then on

module.exports = app;
