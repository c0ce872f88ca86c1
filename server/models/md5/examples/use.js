const md5 = require('md5');
const sha1 = require('sha1');

exports.both = (text) => [md5(text), sha1(text)];
//                        ^^^ cleaner hash
//                        ^^^ weakness weak-hash
//                            ^^^^ purpose fast-hash
//                                   ^^^^ cleaner hash
//                                   ^^^^ weakness weak-hash
//                                        ^^^^ purpose fast-hash
