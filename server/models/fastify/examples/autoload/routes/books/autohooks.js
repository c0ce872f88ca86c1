module.exports = async function (fastify) {
  fastify.addHook('onRequest', fastify.signedIn);
  //                           ^^^^^^^^^^^^^^^^ guard authentication
};
