import pgPromise, { type ITask } from 'pg-promise';

const library = pgPromise();
const database = library(process.env.DATABASE_URL ?? '');

export async function find(text: string, title: string) {
  await database.any(text);
  //                 ^^^^ sink sql-text
  //    ^^^^^^^^^^^^ query
  await database.task((task) => task.one(text));
  //                                     ^^^^ sink sql-text
  //                            ^^^^^^^^ query
  await database.tx('move', async (task) => {
    await task.none(text);
    //              ^^^^ sink sql-text
  });
  return database.oneOrNone(library.as.format(text, { title }));
//                                                  ^^^^^^^^^ sink sql-text
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  //     ^^^^^^^^^^^^^^^^^^ query
}

export const count = (task: ITask<object>, text: string) => task.one(text);
//                                                                   ^^^^ sink sql-text
//                                                          ^^^^^^^^ query
