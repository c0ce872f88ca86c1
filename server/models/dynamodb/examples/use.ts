import { DynamoDBClient, ExecuteStatementCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function books(condition: string, statement: string) {
  await client.send(new ScanCommand({ TableName: 'books', FilterExpression: condition }));
  //                                                                        ^^^^^^^^^ sink query-text
  //                    ^^^^^^^^^^^ query
  await client.send(new ExecuteStatementCommand({ Statement: statement }));
  //                                                         ^^^^^^^^^ sink sql-text
  return client.send(new QueryCommand({ TableName: 'books', KeyConditionExpression: condition }));
  //                                                                                ^^^^^^^^^ sink query-text
  //                     ^^^^^^^^^^^^ query
}
