const fileUpload = require('express-fileupload');

exports.open = fileUpload();
//             ^^^^^^^^^^ weakness upload-unlimited
exports.kept = fileUpload({ useTempFiles: true });
//             ^^^^^^^^^^ weakness upload-unlimited
exports.limited = fileUpload({ limits: { fileSize: 1024 * 1024 } });
