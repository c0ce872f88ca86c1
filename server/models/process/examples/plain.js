const key = process.env.TOKEN_KEY;
//          ^^^^^^^^^^^ origin environment
//          ^^^^^^^^^^^^^^^^^^^^^ origin environment

module.exports = { key };
