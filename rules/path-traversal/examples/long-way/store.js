const { rm } = require('node:fs/promises');
const { join } = require('node:path');

exports.FolderStore = class {
  async remove({ kind, name }) {
    await rm(join('/var/assets', kind, name));
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: becomes part of a file path
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The place is not in the handler itself
  }
};
