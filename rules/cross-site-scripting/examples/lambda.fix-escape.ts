import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';

function escapeHtml(value: unknown) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// A Lambda function says by a header what its body is.
export const welcome = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const name = event.queryStringParameters?.name;
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<h1>Welcome ${escapeHtml(name)}</h1>`,
  };
};

const page = (statusCode: number, body: string): APIGatewayProxyResultV2 => ({
  statusCode,
  headers: { 'content-type': 'text/html' },
  body,
});

export const missing = async (event: APIGatewayProxyEventV2) =>
  page(404, `<p>There is no book ${event.pathParameters?.title}.</p>`);
