const https = require('https');

exports.status = (done) => {
  https.get('https://inner.example.com/status', { rejectUnauthorized: false }, (answer) => done(answer.statusCode));
  //                                                                  ^^^^^ finding high: The certificate of the other side is not checked
};
