const key = process.env.TOKEN_KEY;
//          ^^^^^^^^^^^^^^^^^^^^^ origin environment

module.exports = { key };
