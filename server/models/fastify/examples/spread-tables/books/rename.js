export default {
  method: 'PATCH',
  path: '/books/:id',
  handler: async (request) => ({ id: request.params.id }),
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                                 ^^^^^^^^^^^^^^ source path
};
