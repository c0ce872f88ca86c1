// The scheme is fixed, and the host is not; or a check lets other hosts through.
import express from 'express';
import got from 'got';
import ky from 'ky';
import { request } from 'undici';

const app = express();

app.get('/tenants/:tenant', async (req, res) => {
  const tenant = await got(`https://${req.params.tenant}.example.com/profile`).json();
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the host that the server asks
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The data is only a part of the address: take that part from a fixed list.
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
  //                             ^^^^^^^ finding: decides which address the server asks
  res.json(await body.json());
});

// `https://evil.example/?example.com` holds it, too.
app.get('/holds', async (req, res) => {
  const address = String(req.query.url);
  if (address.includes('example.com')) {
    res.json(await ky.get(address).json());
    //                    ^^^^^^^ finding: decides which address the server asks
    return;
  }
  res.sendStatus(400);
});

app.get('/ends', async (req, res) => {
  const address = new URL(String(req.query.url));
  if (!address.hostname.endsWith('example.com')) {
    res.sendStatus(400);
    return;
  }
  res.json(await (await fetch(address)).json());
  //                          ^^^^^^^ finding: decides which address the server asks
});

app.get('/glued', async (req, res) => {
  res.json(await (await fetch('https://api.example.com' + req.query.path)).json());
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the host that the server asks
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The data is only a part of the address: take that part from a fixed list.
});

app.get('/resolved', async (req, res) => {
  const address = new URL(String(req.query.path), 'https://api.example.com');
  res.json(await (await fetch(address)).json());
  //                          ^^^^^^^ finding: decides which address the server asks
});

export default app;
