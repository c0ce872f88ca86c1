const fs = require('fs');

Object.assign(exports, require('./names'));

exports.below = (name) => `/srv/pages/${name}`;
exports.remove = (name) => fs.promises.unlink(exports.below(name));
//                                            ^^^^^^^^^^^^^^^^^^^ finding: The path parameter `name` of the request becomes part of a file path
//                                            ^^^^^^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
exports.read = (name) => fs.promises.readFile(module.exports.below(exports.last(name)));
exports.last = (name) => require('path').basename(name);
