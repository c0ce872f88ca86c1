// Somebody looks at what the file is, or the name is chosen by the server.
const { randomUUID } = require('node:crypto');
const path = require('node:path');
const express = require('express');
const multer = require('multer');

const app = express();
app.use(express.static('public'));

const storage = multer.diskStorage({
  destination: 'public/uploads',
  filename: (req, file, done) => done(null, Date.now() + path.extname(file.originalname)),
});
const images = multer({
  storage,
  limits: { fileSize: 1_000_000 },
  fileFilter: (req, file, done) => done(null, /^image\/(png|jpeg)$/.test(file.mimetype)),
});
app.post('/images', images.single('image'), (req, res) => res.sendStatus(201));

const named = multer.diskStorage({
  destination: 'public/uploads',
  filename: (req, file, done) => done(null, `${randomUUID()}.png`),
});
const uploads = multer({ storage: named, limits: { fileSize: 1_000_000 } });
app.post('/named', uploads.single('image'), (req, res) => res.sendStatus(201));

// Without an extension the file is sent as bytes.
const plain = multer({ dest: 'public/uploads', limits: { fileSize: 1_000_000 } });
app.post('/plain', plain.single('image'), (req, res) => res.sendStatus(201));

// Never kept.
const memory = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1_000_000 } });
app.post('/table', memory.single('table'), (req, res) => {
  res.json({ name: req.file.originalname, size: req.file.size });
});

module.exports = app;
