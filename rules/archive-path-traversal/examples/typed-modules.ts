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
    const target = path.join('/srv/themes', entry.entryName);
    fs.writeFileSync(target, entry.getData());
    //               ^^^^^^ finding high: The name of an entry of an archive becomes part of a file path
  }
  res.sendStatus(201);
});
