export const getBook = (c, req, res) => {
  res.json(c.request.params.isbn);
//         ^^^^^^^^^^^^^^^^ source path
//         ^^^^^^^^^^^^^^^^^^^^^ reply body
};
