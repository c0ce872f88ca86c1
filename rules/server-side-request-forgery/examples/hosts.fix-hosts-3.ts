// The scheme is fixed, and the host is not; or a check lets other hosts through.
import express from 'express';
import got from 'got';
import ky from 'ky';
import { request } from 'undici';

const app = express();

app.get('/tenants/:tenant', async (req, res) => {
  const tenant = await got(`https://${req.params.tenant}.example.com/profile`).json();
  res.json(tenant);
});

// `https://api.example.com.evil.example/` starts with it, too.
app.get('/starts', async (req, res) => {
  const address = String(req.query.url);
  if (!address.startsWith('https://api.example.com')) {
    res.sendStatus(400);
    return;
  }
  const { body } = await request(address);
  res.json(await body.json());
});

// `https://evil.example/?example.com` holds it, too.
app.get('/holds', async (req, res) => {
  const address = String(req.query.url);
  if (address.includes('example.com')) {
    res.json(await ky.get(address).json());
    return;
  }
  res.sendStatus(400);
});

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set<string>([]);

app.get('/ends', async (req, res) => {
  const address = new URL(String(req.query.url));
  if (!address.hostname.endsWith('example.com')) {
    res.sendStatus(400);
    return;
  }
  if (!URL.canParse(String(address)) || !allowedHosts.has(new URL(String(address)).hostname)) {
    return res.status(400).json({ error: 'The address is not allowed' });
  }
  res.json(await (await fetch(address)).json());
});

app.get('/glued', async (req, res) => {
  res.json(await (await fetch('https://api.example.com' + req.query.path)).json());
});

app.get('/resolved', async (req, res) => {
  const address = new URL(String(req.query.path), 'https://api.example.com');
  res.json(await (await fetch(address)).json());
});

export default app;
