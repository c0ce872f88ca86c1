import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const targets: Record<string, string> = { docs: 'https://docs.example.com', home: '/' };

export const leave = async (event: APIGatewayProxyEventV2) => ({
  statusCode: 302,
  headers: { Location: targets[event.queryStringParameters?.to ?? 'home'] ?? '/' },
});

export const book = async (event: APIGatewayProxyEventV2) => ({
  statusCode: 302,
  headers: { Location: `/books/${event.pathParameters?.id}` },
});

// 201 names what was made; nobody is sent there.
export const add = async (event: APIGatewayProxyEventV2) => ({
  statusCode: 201,
  headers: { Location: JSON.parse(event.body ?? '{}').url },
  body: '',
});
