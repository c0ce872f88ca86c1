import express from 'express';

const app = express();
app.get('/ipv4/lookup', (_req, res) => res.json({}));
app.get('/ipv6/lookup', (_req, res) => res.json({}));
