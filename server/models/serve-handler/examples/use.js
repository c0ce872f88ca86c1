const http = require('node:http');
const send = require('send');
const handler = require('serve-handler');

http.createServer((request, response) => handler(request, response, { public: 'shelf' }));
//                                       ^^^^^^^ weakness folder-listed
http.createServer((request, response) => handler(request, response, { public: 'shelf', directoryListing: false }));

exports.file = (request, path) => send(request, path);
//                                              ^^^^ sink file-path
exports.kept = (request, path) => send(request, path, { root: 'shelf' });
