import mariadb from 'mariadb';

const pool = mariadb.createPool({ host: 'localhost', password: process.env.DATABASE_PASSWORD });
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose password

export async function find(text: string, id: string) {
  const connection = await pool.getConnection();
  const rows = await connection.query(text, [id]);
  //                 ^^^^^^^^^^^^^^^^ query
  //                                  ^^^^ sink sql-text
  await connection.execute({ sql: text, namedPlaceholders: true }, { id });
  //    ^^^^^^^^^^^^^^^^^^ query
  //                              ^^^^ sink sql-text
  await pool.batch(text, [[id]]);
  //               ^^^^ sink sql-text
  return [rows, pool.escape(id)];
  //            ^^^^^^^^^^^ cleaner sql-quoted
}

export const open = () =>
  mariadb.createConnection({ host: 'database.example', ssl: { rejectUnauthorized: false } });
  //                                                                              ^^^^^ weakness certificate-unchecked
