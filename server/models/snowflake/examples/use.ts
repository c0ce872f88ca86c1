import snowflake, { type Connection } from 'snowflake-sdk';
import { Snowflake } from 'snowflake-promise';

const connection = snowflake.createConnection({
  account: 'books',
  username: 'books',
  password: process.env.SNOWFLAKE_PASSWORD,
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose password
});

export function find(text: string, id: string) {
  connection.execute({ sqlText: text, binds: [id], complete: () => {} });
  //                            ^^^^ sink sql-text
}

export const other = (store: Connection, text: string) => store.execute({ sqlText: text });
//                                                                                 ^^^^ sink sql-text

const client = new Snowflake({ account: 'books', username: 'books' });
export const rows = (text: string) => client.execute(text, []);
//                                    ^^^^^^^^^^^^^^ query
//                                                   ^^^^ sink sql-text
