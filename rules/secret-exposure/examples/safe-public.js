const express = require('express');
const fastify = require('fastify')();
const { createHash } = require('node:crypto');

const app = express();

// What may be known.
app.get('/version', (req, res) => {
  res.json({ version: process.env.npm_package_version, commit: process.env.GIT_COMMIT, region: process.env.AWS_REGION });
});
app.get('/config', (req, res) => {
  const { PUBLIC_URL, NODE_ENV } = process.env;
  res.json({ url: PUBLIC_URL, mode: NODE_ENV, publishableKey: process.env.STRIPE_PUBLISHABLE_KEY });
});

// Whether there is one, and not what it is.
app.get('/health', (req, res) => {
  res.json({ hasDatabase: Boolean(process.env.DATABASE_PASSWORD), hasKey: !!process.env.API_KEY });
});

// A fingerprint of it.
app.get('/fingerprint', (req, res) => {
  res.json({ key: createHash('sha256').update(process.env.SIGNING_KEY).digest('hex') });
});

// It is used, and what it is used for is sent.
fastify.get('/weather', async () => {
  const answer = await fetch('https://api.example.com/weather', { headers: { authorization: process.env.WEATHER_TOKEN } });
  return answer.json();
});

// Maps are drawn in the browser, with a key that everybody sees there.
app.get('/map', (req, res) => {
  res.json({ token: process.env.MAPBOX_TOKEN, key: process.env.GOOGLE_MAPS_API_KEY });
});
