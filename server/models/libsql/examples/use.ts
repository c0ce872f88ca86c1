import { type Client, createClient } from '@libsql/client';
import { connect } from '@tursodatabase/serverless';
import Database from 'libsql';

const client = createClient({ url: 'file:books.db' });

export async function find(text: string, id: number) {
  const found = await client.execute(text);
  //                  ^^^^^^^^^^^^^^ query
  //                                 ^^^^ sink sql-text
  await client.execute({ sql: text, args: [id] });
  //    ^^^^^^^^^^^^^^ query
  //                          ^^^^ sink sql-text
  await client.executeMultiple(text);
  //                           ^^^^ sink sql-text
  const transaction = await client.transaction('write');
  await transaction.execute(text, [id]);
  //    ^^^^^^^^^^^^^^^^^^^ query
  //                        ^^^^ sink sql-text
  await client.batch([text, { sql: text, args: [id] }]);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  return found.rows;
}

export const other = (store: Client, text: string) => store.execute(text);
//                                                    ^^^^^^^^^^^^^ query
//                                                                  ^^^^ sink sql-text

const local = new Database('books.db');
export const one = (text: string) => local.prepare(text).get();
//                                   ^^^^^^^^^^^^^ query
//                                                 ^^^^ sink sql-text

const remote = connect({ url: 'libsql://books.example' });
export const all = (text: string) => remote.prepare(text).all();
//                                   ^^^^^^^^^^^^^^ query
//                                                  ^^^^ sink sql-text
