// The project has a variable for its own address.
const express = require('express');
const nodemailer = require('nodemailer');

const app = express();
app.use(express.json());
const transport = nodemailer.createTransport({ host: 'smtp.example.com', secure: true });

app.post('/invitations', async (req, res) => {
  const link = req.protocol + '://' + req.get('host') + '/invitations';
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'member@example.com',
    subject: 'Join us',
    text: 'Open https://' + req.headers.host + '/join',
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The host that a request names
    html: `<a href="${link}">Join us</a>`,
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The host that a request names
  });
  res.sendStatus(202);
});

module.exports = app;
