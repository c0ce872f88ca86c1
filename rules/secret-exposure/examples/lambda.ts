import type { APIGatewayProxyHandler } from 'aws-lambda';

export const handler: APIGatewayProxyHandler = async () => ({
  statusCode: 200,
  body: JSON.stringify(process.env),
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The whole environment leaves with the answer
});
