import express from 'express';
import rateLimit from 'express-rate-limit';
import { ipAllowList, ipAllowListSocket } from './middleware/limit';
const app = express();
app.get('/admin', ipAllowList, (req, res) => {
  res.send('ok');
});
app.get('/admin2', ipAllowListSocket, (req, res) => {
  res.send('ok');
});

app.use(
  '/api',
  rateLimit({ windowMs: 60_000, limit: 10, keyGenerator: (req) => String(req.headers['x-forwarded-for']) }),
  //                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing finding: headers that code reads itself are not followed to what they decide
);

app.use('/api2', rateLimit({ windowMs: 60_000, limit: 10, keyGenerator: (req) => req.ip ?? '' }));
