exports.shorter = (name) => name.trim();
