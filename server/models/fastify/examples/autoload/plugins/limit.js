const rateLimit = require('@fastify/rate-limit');

module.exports = rateLimit;
//               ^^^^^^^^^ guard rate-limit
module.exports.autoConfig = { max: 100, timeWindow: '1 minute' };
