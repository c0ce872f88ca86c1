import { Arg, Args, ArgsType, Authorized, Ctx, Field, Int, Mutation, Query, Resolver, UseMiddleware } from 'type-graphql';
import type { MiddlewareFn } from 'type-graphql';

interface Context {
  req: any;
  user?: { id: string };
}

export const isAuth: MiddlewareFn<Context> = async ({ context }, next) => {
  if (!context.req.session.userId) throw new Error('not authenticated');
  //   ^^^^^^^^^^^^^^^^^^^ credential
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
  return next();
};

@ArgsType()
class RecipesArgs {
  @Field(() => Int)
  skip: number;

  @Field({ nullable: true })
  title?: string;
}

@Resolver()
export class RecipesResolver {
  @Query(() => [String])
// ^^^^^ route QUERY recipes
// ^^^^^ asks nothing
  recipes(@Args() { skip, title }: RecipesArgs) {
  //       ^^^^^^ source body
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lets through { skip: number, title: text }
    return [skip, title];
    //     ^^^^^^^^^^^^^ reply body
  }

  @Query(() => String, { name: 'recipe' })
// ^^^^^ route QUERY recipe
// ^^^^^ asks nothing
  find(@Arg('id') id: string, @Ctx() context: any) {
  //    ^^^^^^^^^ source body
  //              ^^^^^^^^^^ lets through text
    return [id, context.user?.id];
    //     ^^^^^^^^^^^^^^^^^^^^^^ reply body
    //          ^^^^^^^^^^^^ principal
  }

  @Authorized()
// ^^^^^^^^^^^^ guard authentication
  @Mutation(() => Boolean)
// ^^^^^^^^ route MUTATION addRecipe
// ^^^^^^^^ asks who is there
  addRecipe(@Arg('title') title: string) {
  //         ^^^^^^^^^^^^ source body
  //                      ^^^^^^^^^^^^^ lets through text
    return title;
    //     ^^^^^ reply body
  }

  @Authorized('ADMIN', 'EDITOR')
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
  @Mutation(() => Boolean)
// ^^^^^^^^ route MUTATION removeRecipe
// ^^^^^^^^ asks for rights
  removeRecipe(@Arg('id', () => Int) id: number) {
  //            ^^^^^^^^^^^^^^^^^^^^ source body
  //                                 ^^^^^^^^^^ lets through number
    return id;
    //     ^^ reply body
  }

  @Mutation(() => Boolean)
// ^^^^^^^^ route MUTATION rate
// ^^^^^^^^ asks who is there
  @UseMiddleware(isAuth)
  //             ^^^^^^ guard authentication
  rate(@Arg('stars') stars: number) {
  //    ^^^^^^^^^^^^ source body
  //                 ^^^^^^^^^^^^^ lets through number
    return stars;
    //     ^^^^^ reply body
  }
}
