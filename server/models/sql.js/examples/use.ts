import initSqlJs from 'sql.js';

export async function find(text: string, id: number) {
  const SQL = await initSqlJs();
  const db = new SQL.Database();
  db.run(text, [id]);
  //     ^^^^ sink sql-text
  const statement = db.prepare(text);
  //                           ^^^^ sink sql-text
  return [statement, db.exec(text, [id])];
  //                         ^^^^ sink sql-text
}
