// What is missing is a setting of the service, looked up by a text of the code, and a thing that is named in the path.
const bcrypt = require('bcrypt');
const express = require('express');
const { rateLimit } = require('express-rate-limit');
const { PrismaClient } = require('@prisma/client');

const prisma = new PrismaClient();
const app = express();
app.use(rateLimit({ windowMs: 60_000, limit: 10 }));
app.use(express.json());

async function settingOf(key) {
  const setting = await prisma.setting.findUnique({ where: { key } });
  if (!setting) throw new Error(`The setting ${key} is missing.`);
  return setting.value;
}

app.post('/login', async (req, res) => {
  const allowed = await settingOf('passwordSignIn');
  if (allowed === 'no') throw new Error('Passwords are not taken.');
  const { email, password } = req.body;
  const user = await prisma.user.findUnique({ where: { email: String(email) } });
  if (!user || !(await bcrypt.compare(String(password), user.passwordHash)))
    throw new Error('The address or the password is wrong.');
  res.json({ name: user.name });
});

app.get('/settings/:key', async (req, res) => {
  res.json({ value: await settingOf(String(req.params.key)) });
});

async function dropOf(id) {
  const drop = await prisma.drop.findUnique({ where: { id } });
  if (!drop) throw new Error('There is no such drop.');
  return drop;
}

app.post('/drops/:id/address', async (req, res) => {
  const drop = await dropOf(String(req.params.id));
  const { objectName, password } = req.body;
  if (drop.password && !(await bcrypt.compare(String(password), drop.password)))
    throw new Error('The password is wrong.');
  res.json({ address: `/objects/${encodeURIComponent(String(objectName))}` });
});

module.exports = app;
