export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ route GET /api/orders/:id
  const id = getRouterParam(event, 'id');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source path
  const { page } = getQuery(event);
//                 ^^^^^^^^^^^^^^^ source query
  return { id, page };
//       ^^^^^^^^^^^^ reply body
});
