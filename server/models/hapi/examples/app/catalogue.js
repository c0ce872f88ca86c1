// Lists of routes in one list.
const shelves = [
  { method: 'GET', path: '/shelves', handler: () => 'shelves' },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /shelves
  //                                                ^^^^^^^^^ reply body
];
const routes = [
  { method: 'GET', path: '/authors', handler: () => 'authors' },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /authors
  //                                                ^^^^^^^^^ reply body
  shelves,
].flat();
// A plugin under a name of its own in what a file exports.
exports.catalogue = {
  plugin: {
    name: 'catalogue',
    register(inner) {
      inner.route(routes);
    },
  },
};
