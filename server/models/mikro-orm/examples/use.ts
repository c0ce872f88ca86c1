import { Entity, type EntityManager, type EntityRepository, PrimaryKey, Property, raw, wrap } from '@mikro-orm/postgresql';

@Entity()
class Book {
  @PrimaryKey() id!: number;
  @Property() title!: string;
}

export async function use(em: EntityManager, books: EntityRepository<Book>, text: string) {
  await em.find(Book, { title: text }, { limit: 20 });
  //    ^^^^^^^ query
  //                                            ^^ purpose row-limit
  await books.findOneOrFail({ title: text });
  //    ^^^^^^^^^^^^^^^^^^^ query
  em.create(Book, { title: text });
//^^^^^^^^^ query
  await em.findOne(Book, { [raw(text)]: 1 });
  //    ^^^^^^^^^^ query
  //                            ^^^^ sink sql-text
  wrap(await books.findOneOrFail(1)).assign({ title: text });
  //         ^^^^^^^^^^^^^^^^^^^ query
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  return em.execute('select 1');
  //     ^^^^^^^^^^ query
  //                ^^^^^^^^^^ sink sql-text
}
