import type { APIGatewayProxyEvent, APIGatewayProxyHandlerV2, APIGatewayProxyResult, S3Handler } from 'aws-lambda';

const answer = (statusCode: number, body: unknown) => ({ statusCode, body: JSON.stringify(body) });
//                                                       ^^^^^^^^^^ reply status
//                                                                         ^^^^^^^^^^^^^^^^^^^^ reply body

export const list: APIGatewayProxyHandlerV2 = async (event) => {
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route * /*
  const page = event.queryStringParameters?.page;
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  return answer(200, { page });
};

export async function create(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
//                    ^^^^^^ route * /*
  const user = event.requestContext.authorizer?.claims;
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
  if (!user) return answer(401, 'Sign in first');
  const order = JSON.parse(event.body ?? '{}');
  //                       ^^^^^^^^^^ source body
  return answer(201, order);
}

export const scan: S3Handler = async (event) => {
  console.log(event.Records.length);
};
