// Nobody stands between two programs of one machine.
const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({
  host: 'localhost',
  port: 2525,
  auth: { user: 'shop', pass: 'sh0p-4-us' },
  tls: { rejectUnauthorized: false },
  //                         ^^^^^ finding low: The certificate of the other side is not checked
  //                         ^^^^^ refused setting: on the same machine
});

module.exports = { transport };
