// Calls that end, and calls for which nobody waits.
const express = require('express');
const axios = require('axios');
const got = require('got');
const ky = require('ky');

const app = express();
const client = axios.create({ baseURL: 'https://rates.example', timeout: 5000 });

app.get('/rates', async (req, res) => {
  const { data } = await client.get('/latest');
  const other = await axios.get('https://rates.example/history', { timeout: 3000 });
  const feed = await fetch('https://news.example/feed', { signal: AbortSignal.timeout(5000) });
  const page = await got('https://page.example', { timeout: { request: 5000 } });
  // Ten seconds by default.
  const short = await ky.get('https://short.example').json();
  res.json({ data, other: other.data, feed: await feed.json(), page: page.body, short });
});

app.get('/aborted', async (req, res) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 2000);
  const feed = await fetch('https://news.example/feed', { signal: controller.signal });
  clearTimeout(timer);
  res.json(await feed.json());
});

async function ask(url, options) {
  return fetch(url, options);
}

app.get('/handed', async (req, res) => {
  const answer = await ask('https://news.example/feed', { signal: AbortSignal.timeout(5000) });
  res.json(await answer.json());
});

module.exports = app;
