import SchemaBuilder from '@pothos/core';
import { find, save } from './books';

const builder = new SchemaBuilder({});
builder.queryType({});
builder.queryFields((t) => ({
  book: t.prismaField({ type: 'Book', resolve: (query, _parent, args) => find({ ...query, where: { id: args.id } }) }),
  //                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //<^ route QUERY book
  //                                                                                                   ^^^^ source body
}));
builder.mutationField('add', (t) =>
//                    ^^^^^ route MUTATION add
  t.field({
    type: 'Book',
    args: { title: t.arg.string({ required: true }) },
    async resolve(_parent, args) {
      return await save(args.title);
      //     ^^^^^^^^^^^^^^^^^^^^^^ reply body
      //                ^^^^ source body
    },
  }),
);
