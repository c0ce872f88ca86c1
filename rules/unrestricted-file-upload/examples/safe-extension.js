const { join, extname } = require('node:path');
const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload({ limits: { fileSize: 1e6 } }));

const pictures = ['png', 'jpg', 'webp'];

// The extension is one of a list.
app.post('/covers', async (request, response) => {
  const { cover } = request.files;
  const extension = extname(cover.name.toLowerCase());
  if (!extension || !pictures.includes(extension.slice(1))) return response.status(400).end();
  await cover.mv(join('/var/covers', `cover${extension}`));
  return response.end();
});

app.listen(3000);
