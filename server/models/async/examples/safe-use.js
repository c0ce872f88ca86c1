const async = require('async');
const { readFile } = require('fs');

exports.sizes = (names, done) => async.map(names, (name, next) => readFile(name, next), done);
