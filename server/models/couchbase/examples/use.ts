import { connect } from 'couchbase';

export async function find(text: string, id: string) {
  const cluster = await connect('couchbase://localhost', { username: 'books', password: process.env.PASSWORD });
  await cluster.bucket('library').defaultScope().query(text);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                                   ^^^^ sink sql-text
  const { rows } = await cluster.query(text, { parameters: [id] });
  //                     ^^^^^^^^^^^^^ query
  //                                   ^^^^ sink sql-text
  return rows;
}
