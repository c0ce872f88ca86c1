// The project has a variable for its own address.
const express = require('express');
const nodemailer = require('nodemailer');

const app = express();
app.use(express.json());
const transport = nodemailer.createTransport({ host: 'smtp.example.com', secure: true });

app.post('/invitations', async (req, res) => {
  const link = process.env.PUBLIC_URL + '/invitations';
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'member@example.com',
    subject: 'Join us',
    text: 'Open https://' + req.headers.host + '/join',
    html: `<a href="${link}">Join us</a>`,
  });
  res.sendStatus(202);
});

module.exports = app;
