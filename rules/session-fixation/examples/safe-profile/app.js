// Who is signed in already changes the profile, and stays who they are.
const bcrypt = require('bcrypt');
const express = require('express');
const session = require('express-session');
const { PrismaClient } = require('@prisma/client');

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, sameSite: 'lax' },
  }),
);

function signedIn(request, response, next) {
  if (!request.session.user) {
    response.sendStatus(401);
    return;
  }
  next();
}

app.post('/settings', signedIn, async (request, response) => {
  const member = await prisma.member.findUnique({ where: { id: request.session.user.id } });
  if (!(await bcrypt.compare(String(request.body.password), member.passwordHash))) {
    response.sendStatus(400);
    return;
  }
  await prisma.member.update({ where: { id: member.id }, data: { name: String(request.body.name) } });
  request.session.user = { id: member.id, name: String(request.body.name) };
  response.sendStatus(204);
});

app.listen(3000);
