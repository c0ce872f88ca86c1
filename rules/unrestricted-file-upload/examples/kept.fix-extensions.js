// Only what keeps a file under a name counts: folders are made, files are read and removed beside it.
const fs = require('node:fs');
const path = require('node:path');
const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ dest: '/tmp', limits: { fileSize: 1_000_000 } });

// TODO: list the extensions that may be kept, such as '.png'.
const allowedExtensions = new Set([]);

app.post('/documents', upload.single('document'), (req, res) => {
  const target = path.join('/srv/documents', path.basename(req.file.originalname));
  if (fs.existsSync(target)) fs.unlinkSync(target);
  if (!allowedExtensions.has(path.extname(req.file.originalname).toLowerCase())) {
    return res.status(400).json({ error: 'Files of this type are not taken' });
  }
  fs.copyFileSync(req.file.path, target);
  fs.readFileSync(target);
  res.sendStatus(201);
});

module.exports = app;
