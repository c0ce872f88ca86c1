// What leaves is chosen by its name.
const express = require('express');

const app = express();
app.get('/settings', (req, res) => {
  res.json(Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('PUBLIC_'))));
});
app.listen(3000);
