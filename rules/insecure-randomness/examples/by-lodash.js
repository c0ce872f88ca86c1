const express = require('express');
const { random } = require('lodash');
const { v1: uuidv1 } = require('uuid');
const { codes } = require('./codes');

const app = express();
app.post('/codes', async (req, res) => {
  const otp = random(100000, 999999);
  //          ^^^^^^^^^^^^^^^^^^^^^^ finding: Numbers that can be predicted become `otp`
  //          ^^^^^^^^^^^^^^^^^^^^^^ refused random: What the number is calculated to was not understood.
  const resetToken = uuidv1();
  //                 ^^^^^^^^ finding: Numbers that can be predicted become `resetToken`
  //                 ^^^^^^^^ refused random: What the number is calculated to was not understood.
  await codes.keep(otp, resetToken);
  res.end();
});
