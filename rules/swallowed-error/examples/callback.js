import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
const options = { algorithms: ['RS256'], audience: 'api', issuer: 'us' };

app.use((req, res, next) => {
  jwt.verify(req.cookies.token, process.env.KEY, options, (err, claims) => { req.user = claims; next(); });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `jwt.verify` checks a credential, and its callback never looks at the error, so that the request goes on
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hear: How a refused credential is answered is 
});

app.get('/me', (req, res) => {
  res.json({ id: req.user.sub });
});

// Writing a log turns nobody away.
app.use('/old', (req, res, next) => {
  jwt.verify(req.cookies.token, process.env.KEY, options, (err, claims) => {
    if (err) console.warn('refused', err.message);
    req.claims = claims;
    next();
  });
});

app.use('/new', (req, res, next) => {
  jwt.verify(req.cookies.token, process.env.KEY, options, (err, claims) => {
    if (err) {
      console.warn('refused', err.message);
      return res.sendStatus(401);
    }
    req.claims = claims;
    next();
  });
});
