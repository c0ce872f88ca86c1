// What libraries write themselves they check; and checks of one's own.
const fs = require('node:fs');
const path = require('node:path');
const AdmZip = require('adm-zip');
const express = require('express');
const multer = require('multer');
const tar = require('tar');
const unzipper = require('unzipper');

const app = express();
const upload = multer({ dest: 'tmp', limits: { fileSize: 1_000_000 } });
const root = '/srv/themes';

app.post('/whole', upload.single('theme'), async (req, res) => {
  new AdmZip(req.file.path).extractAllTo(root, true);
  await tar.x({ file: req.file.path, cwd: root });
  const directory = await unzipper.Open.file(req.file.path);
  await directory.extract({ path: root });
  res.sendStatus(201);
});

app.post('/resolved', upload.single('theme'), (req, res) => {
  for (const entry of new AdmZip(req.file.path).getEntries()) {
    const target = path.resolve(root, entry.entryName);
    if (!target.startsWith(root + path.sep)) return res.sendStatus(400);
    fs.writeFileSync(target, entry.getData());
  }
  res.sendStatus(201);
});

app.post('/flat', upload.single('theme'), (req, res) => {
  for (const entry of new AdmZip(req.file.path).getEntries()) {
    fs.writeFileSync(path.join(root, path.basename(entry.entryName)), entry.getData());
  }
  res.sendStatus(201);
});

app.post('/relative', upload.single('theme'), async (req, res) => {
  const directory = await unzipper.Open.file(req.file.path);
  for (const entry of directory.files) {
    const target = path.join(root, entry.path);
    const relative = path.relative(root, target);
    if (relative.startsWith('..') || path.isAbsolute(relative)) continue;
    fs.writeFileSync(target, await entry.buffer());
  }
  res.sendStatus(201);
});

app.post('/refused', upload.single('theme'), (req, res) => {
  for (const entry of new AdmZip(req.file.path).getEntries()) {
    if (entry.entryName.includes('..')) return res.sendStatus(400);
    fs.writeFileSync(path.join(root, entry.entryName), entry.getData());
  }
  res.sendStatus(201);
});

app.post('/read', upload.single('theme'), (req, res) => {
  const zip = new AdmZip(req.file.path);
  res.json({ names: zip.getEntries().map((entry) => entry.entryName), readme: zip.readAsText('README.md') });
});

module.exports = app;
