const { FolderStore } = require('./store');

const store = new FolderStore();

exports.removeAsset = ({ kind, name }) => store.remove({ kind, name });
