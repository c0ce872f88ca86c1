export const list = async () => ({ statusCode: 200, body: '[]' });
//           ^^^^ route GET /pens
//           ^^^^ guard authentication
//                                             ^^^ reply status
//                                                        ^^^^ reply body
