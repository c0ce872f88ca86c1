const fetch = require('node-fetch');
const { fetch: ask } = require('cross-fetch');

exports.both = async (address) => [await fetch(address), await ask(address, { method: 'POST' })];
//                                       ^^^^^ weakness request-without-timeout
//                                             ^^^^^^^ sink url
//                                                                 ^^^^^^^ sink url
