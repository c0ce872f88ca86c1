const WebSocket = require('ws');
const { io } = require('socket.io-client');
const superagent = require('superagent');
const http = require('http');
const Client = require('ftp');

const socket = new WebSocket('ws://events.example.com/stream');

const secureSocket = new WebSocket('wss://events.example.com/stream');

exports.upload = (file) => superagent.post('http://files.example.com/upload').attach('file', file);

exports.get = (done) =>
  http.get('https://api.example.com/prices', (response) => response.pipe(process.stdout));

exports.request = () =>
  http.request({
    host: 'api.example.com',
    path: '/login',
    method: 'POST',
    headers: { Authorization: 'Basic ' + process.env.CRED },
  });

exports.socket = socket;
exports.secureSocket = secureSocket;
