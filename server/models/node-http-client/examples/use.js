const https = require('https');
const { request } = require('node:http');

exports.ask = (address, name, path) => {
  https.get(address, (reply) => reply.resume());
  //        ^^^^^^^ sink url
  return request({ hostname: name, path, method: 'POST' });
  //                         ^^^^ sink url
};
