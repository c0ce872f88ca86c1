import type { APIGatewayProxyEvent } from 'aws-lambda';
import { S3 } from 'aws-sdk';
const s3: any = new S3();

export const handler = async (event: APIGatewayProxyEvent) => {
  const { action, params } = JSON.parse(event.body ?? '{}');
  const result = await s3[action](params).promise();
  //                      ^^^^^^ finding: names the method that is called
  //                      ^^^^^^ refused own: Which methods a request may name is for you to say
  return { statusCode: 200, body: JSON.stringify(result) };
};
