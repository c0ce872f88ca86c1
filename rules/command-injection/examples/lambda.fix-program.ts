// A function of AWS Lambda, known by the type of its event.
import { execSync, execFileSync } from 'node:child_process';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export async function lookup(event: APIGatewayProxyEventV2) {
  const output = execFileSync('nslookup', [String(event.queryStringParameters?.host)]);
  return { statusCode: 200, body: output.toString() };
}
