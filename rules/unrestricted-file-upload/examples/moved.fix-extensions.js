// `mv` of express-fileupload keeps the file where it is told to.
const express = require('express');
const fileUpload = require('express-fileupload');
const path = require('node:path');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1_000_000 } }));

// TODO: list the extensions that may be kept, such as '.png'.
const allowedExtensions = new Set([]);

app.post('/documents', async (req, res) => {
  const { document } = req.files;
  if (!allowedExtensions.has(path.extname(document.name).toLowerCase())) {
    return res.status(400).json({ error: 'Files of this type are not taken' });
  }
  await document.mv(`/srv/documents/${document.name}`);
  res.sendStatus(201);
});

module.exports = app;
