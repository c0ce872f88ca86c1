import got from 'got';
import mysql from 'mysql2/promise';

const db = await mysql.createConnection(process.env.DATABASE_URL);

export async function names() {
  const list = await got('https://partners.example/names').json();
  for (const { name } of list) {
    await db.query("insert into names (name) values (?)", [String(name)]);
  }
}
