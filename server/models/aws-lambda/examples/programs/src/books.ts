export const list = async () => ({ statusCode: 200, body: '[]' });
//           ^^^^ route GET /books
//                                             ^^^ reply status
//                                                        ^^^^ reply body
export const add = async (event: { body?: string }) => ({ statusCode: 201, body: event.body });
//           ^^^ route POST /books
//           ^^^ guard authentication
//                                                                    ^^^ reply status
//                                                                               ^^^^^^^^^^ source body
//                                                                               ^^^^^^^^^^ reply body
