module.exports = { trustProxy: true };
