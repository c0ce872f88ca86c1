import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';

// A Lambda function says by a header what its body is.
export const welcome = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const name = event.queryStringParameters?.name;
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<h1>Welcome ${name}</h1>`,
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  };
};

const page = (statusCode: number, body: string): APIGatewayProxyResultV2 => ({
  statusCode,
  headers: { 'content-type': 'text/html' },
  body,
});

export const missing = async (event: APIGatewayProxyEventV2) =>
  page(404, `<p>There is no book ${event.pathParameters?.title}.</p>`);
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
