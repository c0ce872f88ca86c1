// A link with a secret, put together with the host of the request.
const crypto = require('node:crypto');
const express = require('express');
const nodemailer = require('nodemailer');
const { User } = require('./user');

const app = express();
app.use(express.json());
const transport = nodemailer.createTransport({ host: 'smtp.example.com', secure: true });

app.post('/forgot', async (req, res) => {
  const token = crypto.randomBytes(20).toString('hex');
  const user = await User.findOne({ email: String(req.body.email) });
  await transport.sendMail({
    from: 'noreply@example.com',
    to: user.email,
    subject: 'Your password',
    text: `Follow this link: http://${/* of this site */ req.headers.host}/reset/${token}`,
  });
  res.sendStatus(202);
});

app.post('/welcome', async (req, res) => {
  const base = `${process.env.SITE_URL}`;
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'office@example.com',
    subject: 'Somebody came',
    html: `<a href="${base}/visitors">Have a look</a>`,
  });
  res.sendStatus(202);
});

module.exports = app;
