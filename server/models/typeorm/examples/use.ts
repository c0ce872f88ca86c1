import { TypeOrmModule } from '@nestjs/typeorm';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
class Book {
  @PrimaryGeneratedColumn() id!: number;
  @Column() title!: string;
}

const source = new DataSource({ type: 'sqlite', database: ':memory:' });

export async function books(repository: Repository<Book>, title: string) {
  await source.query('select 1');
  //    ^^^^^^^^^^^^ query
  //                 ^^^^^^^^^^ sink sql-text
  await repository.createQueryBuilder('book').where('book.title = :title', { title }).getMany();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                                ^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  return repository.find({ where: { title } });
  //     ^^^^^^^^^^^^^^^ query
}

export const module = TypeOrmModule.forRoot({ type: 'postgres', password: process.env.PASSWORD });
//                                                                        ^^^^^^^^^^^^^^^^^^^^ purpose password
