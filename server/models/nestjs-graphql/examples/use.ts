import { createParamDecorator, type ExecutionContext, Injectable, Module, UseGuards } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { Args, Context, GqlExecutionContext, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AuthGuard } from '@nestjs/passport';
import { ThrottlerGuard } from '@nestjs/throttler';

@Injectable()
class GqlAuthGuard extends AuthGuard('jwt') {
  getRequest(context: ExecutionContext) {
    return GqlExecutionContext.create(context).getContext().req;
  }
}

const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  return GqlExecutionContext.create(context).getContext().req.user;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
});

@Resolver('Post')
export class PostsResolver {
  @Query(() => [String])
// ^^^^^ route QUERY posts
// ^^^^^ asks nothing
  posts(@Args('title', { nullable: true }) title: string, @Args({ name: 'first' }) first: number) {
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source body
  //                                       ^^^^^^^^^^^^^ lets through text
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^ source body
  //                                                                               ^^^^^^^^^^^^^ lets through number
    return [title, first];
    //     ^^^^^^^^^^^^^^ reply body
  }

  @Query('post')
// ^^^^^^^^^^^^ route QUERY post
// ^^^^^^^^^^^^ asks nothing
  one(@Args('id') id: string, @Context() context: any) {
  //   ^^^^^^^^^^ source body
  //              ^^^^^^^^^^ lets through text
    return [id, context.req.headers.authorization];
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //          ^^^^^^^^^^^^^^^^^^^ source header
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  }

  @UseGuards(GqlAuthGuard)
  //         ^^^^^^^^^^^^ guard authentication
  @Mutation(() => String, { name: 'writePost' })
// ^^^^^^^^ route MUTATION writePost
// ^^^^^^^^ asks who is there
  write(@CurrentUser() user: any) {
    return user.id;
    //     ^^^^ principal
    //     ^^^^^^^ reply body
  }

  // A field of a type is no endpoint.
  @ResolveField()
  author() {}
}

@Module({ providers: [PostsResolver, { provide: APP_GUARD, useClass: ThrottlerGuard }] })
//                                                                   ^^^^^^^^^^^^^^ guard rate-limit
class AppModule {}

export const app = NestFactory.create(AppModule);
