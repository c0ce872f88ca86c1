// The address of the site comes from the settings, or the host is one of those that are known.
const crypto = require('node:crypto');
const express = require('express');
const nodemailer = require('nodemailer');

const app = express();
app.use(express.json());
const transport = nodemailer.createTransport({ host: 'smtp.example.com', secure: true });
const hosts = ['example.com', 'www.example.com'];

app.post('/forgot', async (req, res) => {
  const token = crypto.randomBytes(20).toString('hex');
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'member@example.com',
    subject: 'Your password',
    text: `Follow this link: ${process.env.SITE_URL}/reset/${token}`,
  });
  res.sendStatus(202);
});

app.post('/known', async (req, res) => {
  const host = req.get('host');
  if (!hosts.includes(host)) return res.sendStatus(400);
  const token = crypto.randomBytes(20).toString('hex');
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'member@example.com',
    subject: 'Your password',
    text: `Follow this link: https://${host}/reset/${token}`,
  });
  res.sendStatus(202);
});

app.post('/report', async (req, res) => {
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'office@example.com',
    subject: 'A report',
    text: `${req.body.text}\n\nSent by ${req.get('user-agent')}`,
  });
  res.json({ self: `https://${req.get('host')}/report` });
});

module.exports = app;
