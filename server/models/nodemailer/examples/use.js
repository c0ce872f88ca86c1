const nodemailer = require('nodemailer');

module.exports = nodemailer.createTransport({
  host: 'smtp.example.com',
  auth: { user: 'mailer', pass: process.env.SMTP_PASSWORD },
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^ purpose password
  tls: { rejectUnauthorized: false },
  //                         ^^^^^ weakness certificate-unchecked
  ignoreTLS: true,
  //         ^^^^ weakness transport-unencrypted
});
