import { AthenaClient, StartQueryExecutionCommand } from '@aws-sdk/client-athena';
import { ExecuteStatementCommand, RDSDataClient } from '@aws-sdk/client-rds-data';
import { ExecuteStatementCommand as Statement, RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { S3Client, SelectObjectContentCommand } from '@aws-sdk/client-s3';
import { QueryCommand, TimestreamQueryClient } from '@aws-sdk/client-timestream-query';
import AWS from 'aws-sdk';
import dataApi from 'data-api-client';

export async function run(text: string) {
  await new RDSDataClient({}).send(
    new ExecuteStatementCommand({ resourceArn: 'books', secretArn: 'books', sql: text }),
    //                                                                           ^^^^ sink sql-text
  );
  await new RedshiftDataClient({}).send(new Statement({ Database: 'books', Sql: text }));
  //                                                                            ^^^^ sink sql-text
  await new AthenaClient({}).send(new StartQueryExecutionCommand({ QueryString: text }));
  //                                                                            ^^^^ sink sql-text
  await new TimestreamQueryClient({}).send(new QueryCommand({ QueryString: text }));
  //                                                                       ^^^^ sink sql-text
  await new AWS.RDSDataService().executeStatement({ resourceArn: 'books', secretArn: 'books', sql: text }).promise();
  //                                                                                               ^^^^ sink sql-text
  return new S3Client({}).send(
    new SelectObjectContentCommand({
      Bucket: 'books',
      Key: 'books.csv',
      Expression: text,
      //          ^^^^ sink sql-text
      ExpressionType: 'SQL',
      InputSerialization: { CSV: {} },
      OutputSerialization: { JSON: {} },
    }),
  );
}

const data = dataApi({ resourceArn: 'books', secretArn: 'books' });
export const find = (text: string, id: number) => data.query(text, { id });
//                                                           ^^^^ sink sql-text
