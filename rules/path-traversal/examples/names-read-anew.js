const path = require('node:path');
const express = require('express');
const multer = require('multer');

const app = express();

// The library took the last part of the name; of its signs only eight bits are kept after that.
const pictures = multer.diskStorage({
  destination: 'pictures',
  filename: (request, file, done) => {
    const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
    done(null, `${Date.now()}-${name}`);
    //         ^^^^^^^^^^^^^^^^^^^^^^^ finding high: The file `originalname` of the request becomes part of a file path
    //         ^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
  },
});

const texts = multer.diskStorage({
  destination: 'texts',
  filename: (request, file, done) => {
    file.originalname = Buffer.from(file.originalname, 'latin1').toString('utf8');
    done(null, path.basename(file.originalname));
  },
});

// Nothing is read anew.
const sheets = multer.diskStorage({
  destination: 'sheets',
  filename: (request, file, done) => done(null, file.originalname),
});

const limits = { fileSize: 100000 };
const fileFilter = (request, file, done) => done(null, ['image/png', 'text/plain'].includes(file.mimetype));

app.post('/pictures', multer({ storage: pictures, limits, fileFilter }).single('file'), (request, response) => response.sendStatus(201));
app.post('/texts', multer({ storage: texts, limits, fileFilter }).single('file'), (request, response) => response.sendStatus(201));
app.post('/sheets', multer({ storage: sheets, limits, fileFilter }).single('file'), (request, response) => response.sendStatus(201));

module.exports = app;
