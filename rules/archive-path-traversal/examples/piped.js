const express = require('express');
const fs = require('node:fs');
const path = require('node:path');
const multer = require('multer');
const unzipper = require('unzipper');

const app = express();
const upload = multer({ dest: '/tmp/uploads', limits: { fileSize: 1e6 } });

app.post('/register/files', upload.single('archive'), (req, res) => {
  fs.createReadStream(req.file.path)
    .pipe(unzipper.Parse())
    .on('entry', (entry) => {
      entry.pipe(fs.createWriteStream('/srv/data/' + entry.path));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The name of an entry of an archive becomes part of a file path. Resolve the path, and check that it stays below its folder.
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The entry comes to a callback
    })
    .on('close', () => res.end());
});

app.post('/register/names', upload.single('archive'), (req, res) => {
  fs.createReadStream(req.file.path)
    .pipe(unzipper.Parse())
    .on('entry', (entry) => {
      entry.pipe(fs.createWriteStream(path.join('/srv/data', path.basename(entry.path))));
    })
    .on('close', () => res.end());
});
