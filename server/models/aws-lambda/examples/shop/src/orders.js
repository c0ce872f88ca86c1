export const list = async () => ({ statusCode: 200, body: '[]' });
//           ^^^^ route GET /orders
//                                             ^^^ reply status
//                                                        ^^^^ reply body

export const show = async (event) => {
//           ^^^^ route GET /orders/:id
  const { id } = event.pathParameters;
  //             ^^^^^^^^^^^^^^^^^^^^ source path
  return { statusCode: 200, body: JSON.stringify({ id, who: event.requestContext.authorizer.jwt.claims }) };
  //                   ^^^ reply status
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
};

export const clean = async () => {};
