// The modules are loaded by `require`, and what they are is written beside it.
import express from 'express';
import multer from 'multer';

const fs = require('node:fs') as typeof import('node:fs');
const path = require('node:path') as typeof import('node:path');
const AdmZip = require('adm-zip') as typeof import('adm-zip');
const app = express();
const upload = multer({ limits: { fileSize: 1_000_000 } });

app.post('/themes', upload.single('theme'), (req, res) => {
  const zip = new AdmZip(req.file?.buffer);
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) continue;
    const target = path.resolve(path.join('/srv/themes', entry.entryName));
    if (!target.startsWith(path.resolve('/srv/themes') + path.sep)) {
      return res.status(400).json({ error: 'The archive is not valid' });
    }
    fs.writeFileSync(target, entry.getData());
  }
  res.sendStatus(201);
});
