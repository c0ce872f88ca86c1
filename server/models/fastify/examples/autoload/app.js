const path = require('node:path');
const autoload = require('@fastify/autoload');

module.exports = async function (fastify, options) {
  fastify.register(autoload, { dir: path.join(__dirname, 'plugins') });
  fastify.register(autoload, {
    dir: path.join(__dirname, 'routes'),
    autoHooks: true,
    cascadeHooks: true,
    routeParams: true,
    options: { prefix: '/api' },
  });
};
