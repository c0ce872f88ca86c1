const AdmZip = require('adm-zip');
const unzipper = require('unzipper');
const tar = require('tar');
const { extract } = require('tar-stream');

exports.names = async (file, stream, keep) => {
  for (const entry of new AdmZip(file).getEntries()) keep(entry.entryName);
  //                                                      ^^^^^^^^^^^^^^^ origin archive-entry-name
  new AdmZip(file).getEntries().forEach((entry) => keep(entry.entryName));
  //                                                    ^^^^^^^^^^^^^^^ origin archive-entry-name
  const directory = await unzipper.Open.file(file);
  //                                         ^^^^ sink file-path
  for (const entry of directory.files) keep(entry.path);
  //                                        ^^^^^^^^^^ origin archive-entry-name
  stream.pipe(unzipper.Parse()).on('entry', (entry) => keep(entry.path));
  //                                                        ^^^^^^^^^^ missing origin archive-entry-name: `pipe` of a stream that is not known gives no value
  tar.t({ file, onReadEntry: (entry) => keep(entry.path) });
  //                                         ^^^^^^^^^^ origin archive-entry-name
  //      ^^^^ sink file-path
  const pack = extract();
  pack.on('entry', (header, content, next) => keep(header.name));
  //                                               ^^^^^^^^^^^ origin archive-entry-name
  stream.pipe(pack);
};
