import mysql from 'mysql2/promise';

/** The tables of a database. */
export async function tablesOf({ host, user, password }) {
  const connection = await mysql.createConnection({ host, user, password });
  const [rows] = await connection.query('show tables');
  return rows;
}
