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
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The body field `sender` of the request becomes part of `from` of an e-mail
    to: `"${name}" <${email}>`,
    //  ^^^^^^^^^^^^^^^^^^^^^^ finding medium: becomes part of `to` of an e-mail
    subject: 'Join us',
    text: 'You are invited.',
  });
  res.sendStatus(202);
});

app.post('/copies', async (req, res) => {
  await transport.sendMail({ from: 'noreply@example.com', to: req.body.email, subject: 'Your copy', text: 'Here.' });
  //                                                          ^^^^^^^^^^^^^^ finding low: The body field `email` of the request decides who gets an e-mail
  res.sendStatus(202);
});

app.post('/raw', async (req, res) => {
  await transport.sendMail({
    envelope: { from: 'noreply@example.com', to: ['office@example.com'] },
    raw: `From: noreply@example.com\r\nSubject: ${req.body.subject}\r\n\r\nHello`,
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: becomes part of the text of an e-mail with its head
  });
  res.sendStatus(202);
});

module.exports = app;
