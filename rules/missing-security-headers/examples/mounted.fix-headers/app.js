// Applications that are put into this one answer with its headers: it is the one that has to set them.
import express from 'express';
import * as accounts from './accounts.js';

const app = express();
app.use((req, res, next) => {
  res.set({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'SAMEORIGIN' });
  next();
});

app.use('/accounts', accounts.handlers);
app.get('/mode', (req, res) => res.send('production'));

app.listen(process.env.PORT);
