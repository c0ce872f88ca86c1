// Whether a list of addresses to refuse is whole is not seen, but somebody thought of it.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import express from 'express';

const inner = ['10.', '127.', '169.254.', '172.16.', '192.168.'];

function isInner(address: string): boolean {
  return inner.some((each) => address.startsWith(each));
}

async function addressesOf(host: string) {
  if (isIP(host)) {
    if (isInner(host)) throw new Error('This address is not asked.');
    return [host];
  }
  const found = await lookup(host, { all: true });
  if (found.some(({ address }) => isInner(address))) throw new Error('This address is not asked.');
  return found.map(({ address }) => address);
}

const app = express();

app.get('/preview', async (req, res) => {
  const target = new URL(String(req.query.url));
  const [address] = await addressesOf(target.hostname);
  const answer = await fetch(`http://${address}/`, { headers: { host: target.host } });
  res.send(await answer.text());
});

app.get('/icon', async (req, res) => {
  const target = new URL(String(req.query.url));
  await addressesOf(target.hostname);
  const answer = await fetch(target);
  res.send(await answer.text());
});

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set<string>([]);

// Nobody asked.
app.get('/page', async (req, res) => {
  const target = new URL(String(req.query.url));
  if (!URL.canParse(String(target)) || !allowedHosts.has(new URL(String(target)).hostname)) {
    return res.status(400).json({ error: 'The address is not allowed' });
  }
  const answer = await fetch(target);
  res.send(await answer.text());
});

// Another address was judged.
app.get('/other', async (req, res) => {
  const target = new URL(String(req.query.url));
  await addressesOf(String(req.query.host));
  const answer = await fetch(target);
  res.send(await answer.text());
});
