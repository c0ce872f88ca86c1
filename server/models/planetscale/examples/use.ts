import { Client, connect } from '@planetscale/database';
import { connect as tidb } from '@tidbcloud/serverless';

const client = new Client({ host: 'books.example' });

export async function find(text: string, id: number) {
  const { rows } = await client.execute(text, [id]);
  //                     ^^^^^^^^^^^^^^ query
  //                                    ^^^^ sink sql-text
  await client.transaction((transaction) => transaction.execute(text));
  //                                        ^^^^^^^^^^^^^^^^^^^ query
  //                                                            ^^^^ sink sql-text
  return rows;
}

export const once = (text: string) => connect({ url: 'mysql://books.example' }).execute(text);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                                                                      ^^^^ sink sql-text
export const other = (text: string) => tidb({ url: 'mysql://books.example' }).execute(text);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                                                                    ^^^^ sink sql-text
