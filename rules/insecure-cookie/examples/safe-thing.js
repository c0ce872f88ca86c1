// The name of the cookie ends with what names a thing, which the page reads.
const express = require('express');

const app = express();
app.get('/robots/done', (req, res) => {
  res.cookie('robot_auth_robotId', String(Number(req.query.robot)), { httpOnly: false, maxAge: 60_000 });
  res.redirect('/robots');
});
app.listen(3000);
