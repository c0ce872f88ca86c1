// The name of an upload names a folder that is made, and a file that is read and removed; nothing is kept under it.
const fs = require('node:fs');
const path = require('node:path');
const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ dest: '/tmp', limits: { fileSize: 1_000_000 } });

app.post('/documents', upload.single('document'), (req, res) => {
  const folder = path.join('/srv/documents', path.basename(req.file.originalname));
  fs.mkdirSync(folder, { recursive: true });
  const old = path.join(folder, path.basename(req.file.originalname));
  if (fs.existsSync(old)) fs.unlinkSync(old);
  fs.copyFileSync(req.file.path, '/srv/documents/document.bin');
  res.json({ files: fs.readdirSync(folder).length });
});

module.exports = app;
