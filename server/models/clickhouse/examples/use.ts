import { type ClickHouseClient, createClient } from '@clickhouse/client';

const client = createClient({ url: 'http://clickhouse.example' });

export async function find(text: string, id: string, table: string) {
  const found = await client.query({ query: text, query_params: { id }, format: 'JSONEachRow' });
  //                                        ^^^^ sink sql-text
  await client.command({ query: text });
  //                            ^^^^ sink sql-text
  await client.exec({ query: text });
  //                         ^^^^ sink sql-text
  await client.insert({ table: table, values: [{ id }], format: 'JSONEachRow' });
  //                           ^^^^^ sink sql-identifier
  return found.json();
}

export const other = (store: ClickHouseClient, text: string) => store.query({ query: text });
//                                                                                   ^^^^ sink sql-text
