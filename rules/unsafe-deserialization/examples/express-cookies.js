const express = require('express');
const cookieParser = require('cookie-parser');
const serialize = require('node-serialize');
const app = express();
app.use(cookieParser());
app.use(express.text());

app.get('/profile', (req, res) => {
  if (!req.cookies.profile) return res.sendStatus(401);
  const profile = serialize.unserialize(Buffer.from(req.cookies.profile, 'base64').toString());
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is turned into objects that may hold code
  res.json({ name: profile.username });
});

app.get('/settings', (req, res) => {
  const settings = JSON.parse(Buffer.from(req.cookies.settings, 'base64').toString());
  res.json({ theme: settings.theme === 'dark' ? 'dark' : 'light' });
});
