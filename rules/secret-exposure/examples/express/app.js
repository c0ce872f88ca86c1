const express = require('express');
const config = require('./config');
const app = express();

app.get('/env', (req, res) => res.json(process.env));
//                                     ^^^^^^^^^^^ finding: The whole environment leaves with the answer

app.get('/config', (req, res) => res.json(config));
//                                        ^^^^^^ finding: The environment variable `JWT_SECRET` leaves with the answer

app.get('/version', (req, res) =>
  res.json({ version: process.env.npm_package_version, region: process.env.REGION }),
);

app.get('/status', (req, res) => res.json({ ok: true, db: process.env.DATABASE_URL }));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The environment variable `DATABASE_URL` leaves with the answer

app.get('/public-config', (req, res) => res.json({ stripe: process.env.STRIPE_PUBLISHABLE_KEY }));

app.get('/info', (req, res) => res.send(`<pre>${JSON.stringify(process.env)}</pre>`));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The whole environment leaves with the answer

app.get('/features', (req, res) => res.json(config.features));
