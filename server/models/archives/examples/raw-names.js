const yauzl = require('yauzl');

exports.names = (file, found) =>
  yauzl.open(file, { decodeStrings: false }, (error, archive) => {
  //         ^^^^ sink file-path
    archive.on('entry', (entry) => found(entry.fileName.toString()));
    //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ origin archive-entry-name
  });
exports.checked = (bytes, found) =>
  yauzl.fromBuffer(bytes, (error, archive) => {
    archive.on('entry', (entry) => found(entry.fileName));
  });
