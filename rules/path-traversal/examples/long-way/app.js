const express = require('express');
const { removePicture } = require('./pictures');

const app = express();
app.use(express.json());

app.post('/pictures/remove', async (request, response) => {
  await removePicture(request.body.name);
  response.end();
});

app.listen(3000);
