const crypto = require('node:crypto');
const express = require('express');
const { Account } = require('./models/account');

const app = express();

app.post('/forgot-password', async (req, res) => {
  const account = await Account.findOne({ email: String(req.body.email) });
  if (account) {
    const resetToken = crypto.randomBytes(32).toString('hex');
    const link = `https://shop.example/reset/${resetToken}`;
    console.log(`reset link for ${account.id}: ${link}`);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `resetToken` is written into the log by `console.log`
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused mask: The text with the secret is used for something else as well
    console.log({ resetToken });
    //          ^^^^^^^^^^^^^^ finding: `resetToken` is written into the log by `console.log`
    await account.write(`Set a new password: ${link}`);
    const digest = crypto.createHash('sha256').update(resetToken).digest('hex');
    console.log('stored', digest);
  }
  res.sendStatus(202);
});

app.use((req, res, next) => {
  const requestId = crypto.randomUUID();
  console.log(`${requestId} ${req.method}`);
  const traceparent = crypto.randomBytes(16).toString('hex');
  console.log('trace', traceparent);
  next();
});
