// The host is compared with a fixed list: in place, in a function, by its end with a dot.
import express from 'express';
import { assertKnown, isKnown } from './hosts.js';

const app = express();
const hosts = new Set(['images.example.com', 'cdn.example.com']);

app.get('/one', async (req, res) => {
  const address = new URL(String(req.query.url));
  if (address.protocol !== 'https:' || !hosts.has(address.hostname)) {
    res.sendStatus(400);
    return;
  }
  res.json(await (await fetch(address)).json());
});

app.get('/two', async (req, res) => {
  const url = String(req.query.url);
  const { hostname } = new URL(url);
  if (hostname !== 'images.example.com') {
    res.sendStatus(400);
    return;
  }
  res.json(await (await fetch(url)).json());
});

app.get('/three', async (req, res) => {
  const url = String(req.query.url);
  if (!isKnown(url)) {
    res.sendStatus(400);
    return;
  }
  res.json(await (await fetch(url)).json());
});

app.get('/four', async (req, res) => {
  const url = String(req.query.url);
  assertKnown(url);
  res.json(await (await fetch(url)).json());
});

app.get('/five', async (req, res) => {
  const address = new URL(String(req.query.url));
  if (address.hostname.endsWith('.example.com')) {
    res.json(await (await fetch(address.toString())).json());
    return;
  }
  res.sendStatus(400);
});

app.get('/six', async (req, res) => {
  const url = String(req.query.url);
  if (!url.startsWith('https://images.example.com/')) {
    res.sendStatus(400);
    return;
  }
  res.json(await (await fetch(url)).json());
});

app.get('/seven', async (req, res) => {
  const url = String(req.query.url);
  if (!/^https:\/\/cdn\.example\.com\/[\w/]+\.png$/.test(url)) {
    res.sendStatus(400);
    return;
  }
  res.json(await (await fetch(url)).json());
});
