import { Spanner } from '@google-cloud/spanner';

const database = new Spanner().instance('books').database('books');

export async function all(text: string) {
  await database.run(text);
  //                 ^^^^ sink sql-text
  await database.run({ sql: text, params: {} });
  //                        ^^^^ sink sql-text
  await database.runTransactionAsync(async (transaction) => {
    await transaction.runUpdate({ sql: text });
    //                                 ^^^^ sink sql-text
    await transaction.commit();
  });
}
