const { removeAsset } = require('./assets');

// What is known by this name, somebody may have asked on the way.
exports.removePicture = (name) => removeAsset({ kind: 'pictures', name });
