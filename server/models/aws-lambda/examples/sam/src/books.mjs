export const show = async (event) => ({ statusCode: 200, body: event.pathParameters.id });
//           ^^^^ route GET /books/:id
//                                                  ^^^ reply status
//                                                             ^^^^^^^^^^^^^^^^^^^^ source path
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^ reply body

export const change = async (event) => {
//           ^^^^^^ route PUT /books/:id
  const book = JSON.parse(event.body);
  //                      ^^^^^^^^^^ source body
  return { statusCode: 200, body: JSON.stringify(book) };
  //                   ^^^ reply status
  //                              ^^^^^^^^^^^^^^^^^^^^ reply body
};
