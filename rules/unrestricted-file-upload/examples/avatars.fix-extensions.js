// Names and extensions that the sender chose, in a folder that is served.
const path = require('node:path');
const express = require('express');
const multer = require('multer');

const app = express();
app.use('/uploads', express.static(path.join(__dirname, 'public/uploads')));

// TODO: list the extensions that may be kept, such as '.png'.
const allowedExtensions = new Set([]);

const storage = multer.diskStorage({
  destination: (req, file, done) => done(null, './public/uploads/avatars'),
  filename: (req, file, done) => {
    if (!allowedExtensions.has(path.extname(file.originalname).toLowerCase())) {
      done(new Error('Files of this type are not taken'));
      return;
    }
    done(null, file.fieldname + '-' + Date.now() + path.extname(file.originalname));
  },
});

const upload = multer({ storage, limits: { fileSize: 1_000_000 } });

app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ url: `/uploads/avatars/${req.file.filename}` });
});

module.exports = app;
