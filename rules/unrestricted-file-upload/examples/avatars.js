// Names and extensions that the sender chose, in a folder that is served.
const path = require('node:path');
const express = require('express');
const multer = require('multer');

const app = express();
app.use('/uploads', express.static(path.join(__dirname, 'public/uploads')));

const storage = multer.diskStorage({
  destination: (req, file, done) => done(null, './public/uploads/avatars'),
  filename: (req, file, done) => {
    done(null, file.fieldname + '-' + Date.now() + path.extname(file.originalname));
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: decides the extension of a file that is kept in a folder which everybody can read
  },
});

const upload = multer({ storage, limits: { fileSize: 1_000_000 } });

app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ url: `/uploads/avatars/${req.file.filename}` });
});

module.exports = app;
