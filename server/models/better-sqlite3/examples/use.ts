import Database from 'better-sqlite3';

const db = new Database('books.db');

db.exec('create table if not exists books (id integer)');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text

export const book = (id: number) => db.prepare('select * from books where id = ?').get(id);
//                                  ^^^^^^^^^^ query
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
