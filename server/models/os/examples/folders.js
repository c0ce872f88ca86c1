const os = require('node:os');

exports.folder = () => os.tmpdir();
//                     ^^^^^^^^^^^ origin temporary-folder
