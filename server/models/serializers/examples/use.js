const serialize = require('node-serialize');

exports.read = (text) => serialize.unserialize(text);
//                                             ^^^^ sink serialized
