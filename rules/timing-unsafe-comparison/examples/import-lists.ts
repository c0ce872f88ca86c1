// Names of an import that stand in lines of their own stay in such.
import {
  createHmac,
  randomUUID, // for the ids of answers
} from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.text());

app.post('/hooks/orders', (req, res) => {
  const expected = createHmac('sha256', process.env.SECRET ?? '').update(req.body).digest('hex');
  if (req.get('x-signature') !== expected) {
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A signature is compared
    res.sendStatus(401);
    return;
  }
  res.json({ id: randomUUID() });
});
