import databases from '@databases/sql';
import Cursor from 'pg-cursor';
import format from 'pg-format';
import QueryStream from 'pg-query-stream';
import SQL from 'sql-template-strings';
import { raw } from 'sql-template-tag';
import { escape } from 'sqlstring';

export function ordered(id: string, order: string) {
  const query = SQL`select title from books where shelf = ${id}`;
  query.append(order);
  //           ^^^^^ sink sql-text
  return query.append(SQL` limit 20`).append(order);
  //                  ^^^^^^^^^^^^^^ sink sql-text
  //                                         ^^^^^ sink sql-text
}

export const texts = (text: string) => [raw(text), databases.__dangerous__rawValue(text)];
//                                          ^^^^ sink sql-text
//                                                                                 ^^^^ sink sql-text

export const cursor = (text: string, id: number) => new Cursor(text, [id]);
//                                                             ^^^^ sink sql-text
export const stream = (text: string) => new QueryStream(text);
//                                                      ^^^^ sink sql-text

export const quoted = (text: string) => [format.literal(text), escape(text)];
//                                       ^^^^^^^^^^^^^^ cleaner sql-quoted
//                                                             ^^^^^^ cleaner sql-quoted
