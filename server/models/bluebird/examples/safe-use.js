const Promise = require('bluebird');
const fs = require('fs');

const readFile = Promise.promisify(fs.readFile);
exports.sizes = (names) => Promise.map(names, (name) => readFile(name).then((text) => text.length));
