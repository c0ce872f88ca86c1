import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';

const show = async (event) => {
  return { statusCode: 200, body: event.pathParameters.proxy };
  //                   ^^^ reply status
  //                              ^^^^^^^^^^^^^^^^^^^^ source path
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
};

export const handler = middy(show).use(httpHeaderNormalizer());
//           ^^^^^^^ route * /files/*proxy
//           ^^^^^^^ route GET /public/*proxy
