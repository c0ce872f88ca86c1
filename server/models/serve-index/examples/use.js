const serveIndex = require('serve-index');

module.exports = (app) => app.use('/files', serveIndex('public/files', { icons: true }));
//                                          ^^^^^^^^^^ weakness folder-listed
