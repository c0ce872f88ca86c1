const express = require('express');

const app = express();

app.get('/health', (req, res) => {
  console.log('[redacted]');
  res.json({ up: true });
});

app.listen(3000);
