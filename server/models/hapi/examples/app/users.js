exports.plugin = {
  name: 'users',
  version: '1.0.0',
  register: async function (server, options) {
    server.ext('onPreHandler', (request, h) => h.continue);
    server.route(routes);
  },
};

const routes = [
  { method: 'GET', path: '/', handler: list },
  //<^^^^^^^^^^^^^^^^^^^^^^^ route GET /users
  { method: 'DELETE', path: '/{id}', config: { auth: 'key', handler: (request, h) => h.redirect(request.query.back) } },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /users/:id
  //                                                 ^^^^^ guard authentication
  //                                                                                            ^^^^^^^^^^^^^ source query
  //                                                                                            ^^^^^^^^^^^^^^^^^^ reply redirect
];

function list() {
  return [];
  //     ^^ reply body
}
