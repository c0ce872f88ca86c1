const express = require('express');

const app = express();
//          ^^^^^^^^^ finding low: The application sets none of the headers that protect visitors

app.get('/', (req, res) => {
  res.send('<h1>Hello</h1>');
});
app.listen(3000);
