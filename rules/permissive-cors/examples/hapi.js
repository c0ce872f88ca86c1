const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000, routes: { cors: { origin: ['*'], credentials: true } } });
//                                                                                     ^^^^ finding: Every origin may call with the credentials of the visitor

module.exports = server;
