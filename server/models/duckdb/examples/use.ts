import { DuckDBInstance } from '@duckdb/node-api';
import duckdb from 'duckdb';

export async function find(text: string, id: number) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(text, [id]);
  //                   ^^^^ sink sql-text
  await connection.prepare(text);
  //                       ^^^^ sink sql-text
  const reader = await connection.runAndReadAll(text, [id]);
  //                                            ^^^^ sink sql-text
  return reader.getRows();
}

const old = new duckdb.Database(':memory:');
export const all = (text: string, done: (rows: unknown) => void) =>
  old.all(text, 1, (_error: unknown, rows: unknown) => done(rows));
//^^^^^^^ query
  //      ^^^^ sink sql-text
export const run = (text: string) => old.connect().run(text);
//                                                     ^^^^ sink sql-text
