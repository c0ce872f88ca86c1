import express from 'express';
import formidable from 'formidable';

const app = express();
const pictures = new Set(['image/png', 'image/jpeg']);

app.post('/pictures', async (req, res) => {
  const form = formidable({
    uploadDir: 'uploads',
    keepExtensions: true,
    filter: ({ mimetype }) => pictures.has(mimetype),
  });
  await form.parse(req);
  res.sendStatus(201);
});
