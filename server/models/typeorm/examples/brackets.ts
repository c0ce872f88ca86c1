import { Brackets } from 'typeorm';

export const either = (text: string) =>
  new Brackets((builder) => builder.where('book.open = true').orWhere(text));
  //                                      ^^^^^^^^^^^^^^^^^^ sink sql-text
  //                                                                  ^^^^ sink sql-text
