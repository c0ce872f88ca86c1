const sanitize = require('sanitize-filename');

exports.name = (text) => sanitize(text);
//                       ^^^^^^^^ cleaner path-name
//                       ^^^^^^^^ cleaner text
