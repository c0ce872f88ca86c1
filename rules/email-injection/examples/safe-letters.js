// One address that was checked, name and address apart, and addresses that are stored.
const express = require('express');
const nodemailer = require('nodemailer');
const validator = require('validator');
const { z } = require('zod');
const { User } = require('./user');

const app = express();
app.use(express.json());
const transport = nodemailer.createTransport({ host: 'smtp.example.com', secure: true });
const Contact = z.object({ name: z.string().max(80), email: z.email() });

app.post('/checked', async (req, res) => {
  const { email } = req.body;
  if (!validator.isEmail(email)) return res.sendStatus(400);
  await transport.sendMail({ from: 'noreply@example.com', to: email, subject: 'Welcome', text: 'Hello' });
  res.sendStatus(202);
});

app.post('/apart', async (req, res) => {
  const { name, email } = Contact.parse(req.body);
  await transport.sendMail({
    from: { name: req.body.sender, address: 'noreply@example.com' },
    to: { name, address: email },
    subject: req.body.subject,
    text: req.body.text,
  });
  res.sendStatus(202);
});

app.post('/contact', async (req, res) => {
  await transport.sendMail({
    from: 'noreply@example.com',
    replyTo: req.body.email,
    to: 'office@example.com',
    subject: `Contact: ${req.body.subject}`,
    text: req.body.text,
  });
  res.sendStatus(202);
});

app.post('/stored', async (req, res) => {
  const user = await User.findOne({ where: { id: Number(req.body.id) } });
  await transport.sendMail({ from: 'noreply@example.com', to: `${user.name} <${user.email}>`, subject: 'Hello', text: 'Hello' });
  res.sendStatus(202);
});

module.exports = app;
