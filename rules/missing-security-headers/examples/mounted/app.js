// Applications that are put into this one answer with its headers: it is the one that has to set them.
import express from 'express';
import * as accounts from './accounts.js';

const app = express();
//          ^^^^^^^^^ finding: sets none of the headers that protect visitors

app.use('/accounts', accounts.handlers);
app.get('/mode', (req, res) => res.send('production'));

app.listen(process.env.PORT);
