const { format, inspect, promisify } = require('node:util');
const { exec } = require('child_process');

const run = promisify(exec);

exports.list = (folder) => run(format('ls %s', folder));
//                             ^^^^^^ cleaner text
exports.show = (value) => inspect(value);
//                        ^^^^^^^ cleaner one-line
//                        ^^^^^^^ cleaner text
