// The second argument is the name under which the client keeps the file.
const express = require('express');
const { basename, join } = require('node:path');

const app = express();
app.use(express.json());

app.post('/reports/download', (request, response) => {
  const { name } = request.body;
  response.download(join('/data/reports', basename(name)), name, (error) => {
    if (error) response.sendStatus(404);
  });
});

app.listen(3000);
