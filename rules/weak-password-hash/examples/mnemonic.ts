import { pbkdf2Sync } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.json());

function derived(password: string): Buffer {
  return pbkdf2Sync(password, 'mnemonic', 2048, 32, 'sha256');
  //                                      ^^^^ finding low: The cost of 2048 is too low for passwords
}

app.post('/keys', (request, response) => {
  const { mnemonic } = request.body;
  if (typeof mnemonic !== 'string' || mnemonic.length < 64) {
    response.status(400).json({ message: 'Twelve words are needed.' });
    return;
  }
  response.json({ key: derived(mnemonic).toString('base64') });
});

app.listen(3000);
