// `mv` of express-fileupload keeps the file where it is told to.
const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1_000_000 } }));

app.post('/documents', async (req, res) => {
  const { document } = req.files;
  await document.mv(`/srv/documents/${document.name}`);
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: decides the extension of a file that is kept
  res.sendStatus(201);
});

module.exports = app;
