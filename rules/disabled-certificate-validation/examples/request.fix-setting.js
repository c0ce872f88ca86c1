const https = require('https');

exports.status = (done) => {
  https.get('https://inner.example.com/status', { rejectUnauthorized: true }, (answer) => done(answer.statusCode));
};
