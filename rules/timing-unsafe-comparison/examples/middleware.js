const crypto = require('crypto');
const express = require('express');
const CryptoJS = require('crypto-js');
const { config } = require('./config');

const { ADMIN_TOKEN } = process.env;

// Where the signature comes from is not known here.
exports.verify = (body, signature) => {
  const digest = crypto.createHmac('sha256', config.key).update(body).digest('hex');
  return digest === signature;
  //     ^^^^^^^^^^^^^^^^^^^^ finding medium: A signature is compared by an operator that stops at the first difference
};

exports.verifyOld = (body, signature) => signature == CryptoJS.HmacSHA256(body, config.key).toString();
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: A signature is compared by an operator that stops at the first difference

// What the server keeps beside the data is not what somebody tries.
exports.isWhole = async (id) => {
  const kept = await config.store.read(id);
  const digest = crypto.createHmac('sha256', config.key).update(kept.text).digest('hex');
  return digest === kept.digest;
  //     ^^^^^^^^^^^^^^^^^^^^^^ finding low: A signature is compared by an operator that stops at the first difference
};

exports.attach = () => {
  const app = express();
  app.use((req, res, next) => {
    if (req.query.token === ADMIN_TOKEN) return next();
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: A secret of the environment is compared by an operator that stops at the first difference
    res.sendStatus(401);
  });
};
