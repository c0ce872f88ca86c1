export function listBooks(context) {
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /api/books
  const { page } = context.params.query;
//                 ^^^^^^^^^^^^^^^^^^^^ source query
  return { page };
//       ^^^^^^^^ reply body
}

export async function addBook(context) {
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /api/books
  context.res.status(201).json(context.requestBody.title);
//                             ^^^^^^^^^^^^^^^^^^^ source body
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
}
