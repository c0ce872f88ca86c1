import express from 'express';
import formidable from 'formidable';

const app = express();

app.post('/pictures', async (req, res) => {
  const form = formidable({ uploadDir: 'uploads', keepExtensions: true });
  //                                                              ^^^^ finding low: Files of any type are kept
  await form.parse(req);
  res.sendStatus(201);
});
