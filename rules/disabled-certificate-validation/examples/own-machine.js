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

// Where the other side is may be said elsewhere.
const https = require('node:https');
const HOST = '127.0.0.1';

function planOf(env) {
  return { host: HOST, port: Number(env.PORT), isSecure: env.HTTPS === 'true' };
}

function isWell(plan, done) {
  const options = {
    host: plan.host,
    port: plan.port,
    path: '/health',
    ...(plan.isSecure ? { rejectUnauthorized: false } : {}),
  };
  https.get(options, (answer) => done(answer.statusCode === 200));
//^^^^^^^^^ finding low: The certificate of the other side is not checked
//^^^^^^^^^ refused setting: on the same machine
}

isWell(planOf(process.env), console.info);
