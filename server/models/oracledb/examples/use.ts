import oracledb, { type Connection } from 'oracledb';

export async function find(statement: string, id: number) {
  const connection = await oracledb.getConnection({ user: 'books', connectString: 'localhost/books' });
  const found = await connection.execute(statement, { id });
  //                  ^^^^^^^^^^^^^^^^^^ query
  //                                     ^^^^^^^^^ sink sql-text
  await connection.executeMany(statement, [{ id }]);
  //                           ^^^^^^^^^ sink sql-text
  return found.rows;
}

export async function stream(statement: string) {
  const pool = await oracledb.createPool({ user: 'books' });
  const connection = await pool.getConnection();
  return connection.queryStream(statement);
  //                            ^^^^^^^^^ sink sql-text
}

export const run = (connection: Connection, statement: string) => connection.execute(statement);
//                                                                ^^^^^^^^^^^^^^^^^^ query
//                                                                                   ^^^^^^^^^ sink sql-text
