const request = require('request');

exports.ask = (address, callback) => {
  request({ uri: address, json: true }, callback);
  //             ^^^^^^^ sink url
  return request.get(address, callback);
  //                 ^^^^^^^ sink url
};
