const { quote } = require('shell-quote');
const shellEscape = require('shell-escape');

exports.command = (name) => [quote(['ls', name]), shellEscape(['ls', name])];
//                           ^^^^^ cleaner shell-quoted
//                           ^^^^^ cleaner text
//                                                ^^^^^^^^^^^ cleaner shell-quoted
//                                                ^^^^^^^^^^^ cleaner text
