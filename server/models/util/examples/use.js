const { format, inspect, promisify } = require('node:util');
const { exec } = require('child_process');

const run = promisify(exec);

exports.list = (folder) => run(format('ls %s', folder));
//                             ^^^^^^^^^^^^^^^^^^^^^^^ sink shell-command
//                             ^^^^^^ cleaner text
exports.show = (value) => inspect(value);
//                        ^^^^^^^ cleaner text
//                        ^^^^^^^ cleaner one-line
