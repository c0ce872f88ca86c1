const express = require('express');

const app = express();
app.use((req, res, next) => {
  res.set({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'SAMEORIGIN' });
  next();
});

app.get('/', (req, res) => {
  res.send('<h1>Hello</h1>');
});
app.listen(3000);
