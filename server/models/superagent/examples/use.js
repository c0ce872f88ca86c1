const superagent = require('superagent');

exports.ask = (address) => superagent.get(address).query({ page: 1 });
//                                        ^^^^^^^ sink url
