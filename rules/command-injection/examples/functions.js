// Functions of Azure, Firebase and Google Cloud.
const { execSync } = require('node:child_process');
const { app } = require('@azure/functions');
const { onCall, onRequest } = require('firebase-functions/v2/https');
const functions = require('@google-cloud/functions-framework');

app.http('lookup', {
  methods: ['GET'],
  handler: async (request) => ({ body: execSync(`nslookup ${request.query.get('host')}`).toString() }),
  //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: query `host` of the request becomes part of a shell command
});

exports.ping = onRequest((request, response) => {
  response.send(execSync(`ping -c 1 ${request.query.host}`).toString());
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: query `host` of the request becomes part of a shell command
});

exports.trace = onCall((request) => execSync(`traceroute ${request.data.host}`).toString());
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: body field `host` of the request becomes part of a shell command

functions.http('whois', (request, response) => {
  response.send(execSync(`whois ${request.body.domain}`).toString());
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: body field `domain` of the request becomes part of a shell command
});
