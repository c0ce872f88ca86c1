// Names and addresses of the request in the list of those who get a letter.
const express = require('express');
const nodemailer = require('nodemailer');

const app = express();
app.use(express.json());
const transport = nodemailer.createTransport({ host: 'smtp.example.com', secure: true });

app.post('/invitations', async (req, res) => {
  const { name, email } = req.body;
  await transport.sendMail({
    from: `${req.body.sender} <noreply@example.com>`,
    to: `"${name}" <${email}>`,
    subject: 'Join us',
    text: 'You are invited.',
  });
  res.sendStatus(202);
});

app.post('/copies', async (req, res) => {
  await transport.sendMail({ from: 'noreply@example.com', to: req.body.email, subject: 'Your copy', text: 'Here.' });
  res.sendStatus(202);
});

app.post('/raw', async (req, res) => {
  await transport.sendMail({
    envelope: { from: 'noreply@example.com', to: ['office@example.com'] },
    raw: `From: noreply@example.com\r\nSubject: ${String(req.body.subject).replace(/[\r\n]+/g, ' ')}\r\n\r\nHello`,
  });
  res.sendStatus(202);
});

module.exports = app;
