import { DBSQLClient } from '@databricks/sql';

const client = new DBSQLClient();

export async function find(text: string, id: string) {
  const session = await client.openSession();
  const operation = await session.executeStatement(text, { ordinalParameters: [id] });
  //                                               ^^^^ sink sql-text
  return operation.fetchAll();
}
