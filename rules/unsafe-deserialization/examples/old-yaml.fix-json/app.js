const express = require('express');
const yaml = require('js-yaml');
const app = express();
app.use(express.text({ type: 'application/yaml' }));

app.post('/config', (req, res) => {
  const config = JSON.parse(req.body);
  res.json({ keys: Object.keys(config) });
});

app.post('/config-safe', (req, res) => {
  const config = yaml.safeLoad(req.body);
  res.json({ keys: Object.keys(config) });
});
