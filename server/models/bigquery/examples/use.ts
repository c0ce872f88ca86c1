import { BigQuery } from '@google-cloud/bigquery';

const client = new BigQuery();

export async function find(text: string, id: string) {
  const [rows] = await client.query({ query: text, params: { id } });
  //                   ^^^^^^^^^^^^ query
  //                                         ^^^^ sink sql-text
  await client.query(text);
  //    ^^^^^^^^^^^^ query
  //                 ^^^^ sink sql-text
  const [job] = await client.dataset('books').createQueryJob({ query: text, params: [id] });
  //                                                                  ^^^^ sink sql-text
  await client.createJob({ configuration: { query: { query: text } } });
  //                                                        ^^^^ sink sql-text
  return [rows, job];
}
