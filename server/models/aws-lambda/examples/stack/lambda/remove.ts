export const run = async () => ({ statusCode: 204, body: '' });
//           ^^^ route DELETE /books/:id
//           ^^^ guard authentication
//                                            ^^^ reply status
//                                                       ^^ reply body
