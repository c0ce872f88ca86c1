// Calls of handlers to other servers.
const express = require('express');
const axios = require('axios');

const app = express();

app.get('/rates', async (req, res) => {
  const { data } = await axios.get('https://rates.example/latest', { timeout: 10000 });
  const other = await axios.post('https://rates.example/history', { day: 3 }, { timeout: 10000 });
  res.json({ data, other: other.data.length });
});

app.get('/news', async (req, res) => {
  const answer = await fetch('https://news.example/feed');
  res.json(await answer.json());
});

module.exports = app;
