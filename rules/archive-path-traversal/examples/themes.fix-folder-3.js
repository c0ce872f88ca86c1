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
    const target = path.join('/srv/themes', entry.entryName);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.getData());
  }
  res.sendStatus(201);
});

app.post('/plugins', upload.single('plugin'), (req, res) => {
  new AdmZip(req.file.buffer).forEach((entry) => {
    // `normalize` works the `..` out, which is what the attacker wants.
    const target2 = path.resolve(path.normalize('/srv/plugins/' + entry.entryName));
    if (!target2.startsWith(path.resolve('/srv/plugins') + path.sep)) {
      return;
    }
    fs.writeFileSync(target2, entry.getData());
  });
  res.sendStatus(201);
});

module.exports = app;
