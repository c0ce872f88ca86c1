export const show = (context) => {
//                  ^^^^^^^^^^^^^^ route GET /api/books/:isbn
  context.res.setBody(context.params.path.isbn);
//                    ^^^^^^^^^^^^^^^^^^^ source path
//                    ^^^^^^^^^^^^^^^^^^^^^^^^ reply body
};
