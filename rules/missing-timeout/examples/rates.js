// Calls of handlers to other servers.
const express = require('express');
const axios = require('axios');

const app = express();

app.get('/rates', async (req, res) => {
  const { data } = await axios.get('https://rates.example/latest');
  //                     ^^^^^^^^^ finding low: `axios.get` waits for the other server as long as that likes, and so does another call of this file
  const other = await axios.post('https://rates.example/history', { day: 3 });
  res.json({ data, other: other.data.length });
});

app.get('/news', async (req, res) => {
  const answer = await fetch('https://news.example/feed');
  //                   ^^^^^ finding low: `fetch` waits for the other server
  res.json(await answer.json());
});

module.exports = app;
