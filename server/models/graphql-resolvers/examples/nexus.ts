import { extendType, mutationField, objectType, stringArg } from 'nexus';
import { find, save } from './books';

export const Query = objectType({
  name: 'Query',
  definition(t) {
    t.nonNull.list.field('books', {
    //                   ^^^^^^^ route QUERY books
      type: 'Book',
      args: { title: stringArg() },
      resolve: (_parent, args) => find(args.title),
      //                          ^^^^^^^^^^^^^^^^ reply body
      //                               ^^^^ source body
    });
  },
});
export const more = extendType({
  type: 'Mutation',
  definition: (t) => {
    t.field('rename', { type: 'Book', resolve: async (_parent, { title }) => save(title) });
    //                                                                       ^^^^^^^^^^^ reply body
    //      ^^^^^^^^ route MUTATION rename
  },
});
export const add = mutationField('add', { type: 'Book', resolve: (_parent, args) => save(args) });
//                                                                                  ^^^^^^^^^^ reply body
//                               ^^^^^ route MUTATION add
//                                                                                       ^^^^ source body
