// Functions of Azure, Firebase and Google Cloud.
const { execSync, execFileSync } = require('node:child_process');
const { app } = require('@azure/functions');
const { onCall, onRequest } = require('firebase-functions/v2/https');
const functions = require('@google-cloud/functions-framework');

app.http('lookup', {
  methods: ['GET'],
  handler: async (request) => ({ body: execFileSync('nslookup', [String(request.query.get('host'))]).toString() }),
});

exports.ping = onRequest((request, response) => {
  response.send(execSync(`ping -c 1 ${request.query.host}`).toString());
});

exports.trace = onCall((request) => execSync(`traceroute ${request.data.host}`).toString());

functions.http('whois', (request, response) => {
  response.send(execSync(`whois ${request.body.domain}`).toString());
});
