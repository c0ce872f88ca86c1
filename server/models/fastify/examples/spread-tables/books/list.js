export default {
  method: 'GET',
  path: '/books',
  handler: async () => ({ books: [] }),
  //                    ^^^^^^^^^^^^^ reply body
};
