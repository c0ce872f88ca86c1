import { Client } from 'cassandra-driver';

const client = new Client({ contactPoints: ['localhost'], localDataCenter: 'here', keyspace: 'books' });

export async function find(text: string, id: string) {
  client.eachRow(text, [id], () => {});
  //             ^^^^ sink sql-text
  await client.batch([{ query: text, params: [id] }], { prepare: true });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  const { rows } = await client.execute(text, [id], { prepare: true });
  //                     ^^^^^^^^^^^^^^ query
  //                                    ^^^^ sink sql-text
  return rows;
}
