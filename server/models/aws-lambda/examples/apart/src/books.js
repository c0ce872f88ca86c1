export const list = async () => ({ statusCode: 200, body: '[]' });
//           ^^^^ route GET /books
//                                             ^^^ reply status
//                                                        ^^^^ reply body

export const add = async (event) => ({ statusCode: 201, body: event.body });
//           ^^^ route POST /books
//                                                 ^^^ reply status
//                                                            ^^^^^^^^^^ source body
//                                                            ^^^^^^^^^^ reply body
