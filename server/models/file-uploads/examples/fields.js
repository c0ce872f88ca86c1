const express = require('express');
const busboy = require('busboy');

const app = express();

app.post('/forms', (req, res) => {
  const parser = busboy({ headers: req.headers, limits: { fileSize: 1000 } });
  parser.on('field', (name, value) => res.locals.fields.push([name, value]));
  //                                                                ^^^^^ source body
  req.pipe(parser);
});
