const WebSocket = require('ws');
const { io } = require('socket.io-client');

exports.stream = (address) => new WebSocket(address);
//                                          ^^^^^^^ sink url
exports.room = (address) => io(address);
//                             ^^^^^^^ sink url
