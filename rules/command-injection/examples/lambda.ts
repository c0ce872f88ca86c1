// A function of AWS Lambda, known by the type of its event.
import { execSync } from 'node:child_process';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export async function lookup(event: APIGatewayProxyEventV2) {
  const output = execSync(`nslookup ${event.queryStringParameters?.host}`);
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: query `host` of the request becomes part of a shell command
  return { statusCode: 200, body: output.toString() };
}
