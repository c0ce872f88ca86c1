import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');
//                              ^^^^^^^^^^^^^^^^^ purpose password
const Book = sequelize.define('Book', { title: DataTypes.STRING });

export async function books(title: string) {
  await sequelize.query('select 1');
  //    ^^^^^^^^^^^^^^^ query
  //                    ^^^^^^^^^^ sink sql-text
  await Book.create({ title });
  //    ^^^^^^^^^^^ query
  return Book.findAll({ where: { title }, attributes: ['id'] });
  //     ^^^^^^^^^^^^ query
}
