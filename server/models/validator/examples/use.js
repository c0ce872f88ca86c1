const validator = require('validator');

exports.escaped = (text) => validator.escape(text);
//                          ^^^^^^^^^^^^^^^^ cleaner html-escaped
//                          ^^^^^^^^^^^^^^^^ cleaner text
exports.number = (text) => validator.toInt(text, 10);
//                         ^^^^^^^^^^^^^^^ cleaner number
exports.isName = (text) => validator.isAlphanumeric(text);
