// Entries of an archive that was uploaded, written one by one.
const fs = require('node:fs');
const path = require('node:path');
const AdmZip = require('adm-zip');
const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ limits: { fileSize: 1_000_000 } });

app.post('/themes', upload.single('theme'), (req, res) => {
  const zip = new AdmZip(req.file.buffer);
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) continue;
    const target = path.resolve(path.join('/srv/themes', entry.entryName));
    if (!target.startsWith(path.resolve('/srv/themes') + path.sep)) {
      return res.status(400).json({ error: 'The archive is not valid' });
    }
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.getData());
  }
  res.sendStatus(201);
});

app.post('/plugins', upload.single('plugin'), (req, res) => {
  new AdmZip(req.file.buffer).forEach((entry) => {
    // `normalize` works the `..` out, which is what the attacker wants.
    fs.writeFileSync(path.normalize('/srv/plugins/' + entry.entryName), entry.getData());
  });
  res.sendStatus(201);
});

module.exports = app;
