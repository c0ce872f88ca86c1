const express = require('express');
const yaml = require('js-yaml');
const app = express();
app.use(express.text({ type: 'application/yaml' }));

app.post('/config', (req, res) => {
  const config = yaml.load(req.body);
  res.json({ keys: Object.keys(config) });
});

app.post('/config2', (req, res) => {
  const config = yaml.load(req.body, { schema: yaml.JSON_SCHEMA });
  //                       ^^^^^^^^ finding [xml-bomb]: is read with all its entities or aliases, however often they are named
  res.json({ keys: Object.keys(config) });
});
