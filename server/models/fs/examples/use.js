const fs = require('fs');
const { readFile } = require('node:fs/promises');
const extra = require('fs-extra');

exports.read = async (name, target) => {
  await readFile(name, 'utf8');
  //             ^^^^ sink file-path
  fs.createReadStream(name);
  //                  ^^^^ sink file-path
  await fs.promises.unlink(name);
  //                       ^^^^ sink file-path
  fs.renameSync(name, target);
  //            ^^^^ sink file-path
  //                  ^^^^^^ sink file-path
  //                  ^^^^^^ sink upload-name
  fs.writeFileSync(name, '');
  //               ^^^^ sink file-path
  //               ^^^^ sink upload-name
  fs.mkdirSync(name);
  //           ^^^^ sink file-path
  await extra.readJson(name);
  //                   ^^^^ sink file-path
  return fs.existsSync(name);
};

exports.real = (name) => fs.realpathSync(name);
//                       ^^^^^^^^^^^^^^^ cleaner absolute-path
//                       ^^^^^^^^^^^^^^^ cleaner normal-path
//                       ^^^^^^^^^^^^^^^ cleaner text
