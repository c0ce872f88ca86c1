const needle = require('needle');
const request = require('request');

exports.ask = (address) => needle('get', address);
//                                       ^^^^^^^ sink url
//                                ^^^^^ sink url
exports.loose = () => request({ uri: 'https://books.example.com', strictSSL: false }, () => {});
//                                                                           ^^^^^ weakness certificate-unchecked
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
exports.options = (body) => needle.post('https://books.example.com', body, { timeout: 1000, rejectUnauthorized: true });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
