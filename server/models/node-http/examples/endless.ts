import { createServer } from 'node:http';

const server = createServer({ requestTimeout: 0 }, (request, response) => response.end());
//             ^^^^^^^^^^^^ route * /*
//                                            ^ weakness server-without-timeout
server.headersTimeout = 0;
//                      ^ weakness server-without-timeout
server.listen(3000);
