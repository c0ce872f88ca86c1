import { CanActivate, ExecutionContext, ForbiddenException, Injectable, Module, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { Args, GqlExecutionContext, Mutation, Query, Resolver } from '@nestjs/graphql';

@Injectable()
class LibrarianGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { req } = GqlExecutionContext.create(context).getContext();
    if (req.user.role !== 'librarian') throw new ForbiddenException();
    return true;
  }
}

@Injectable()
class Shelves {
  async all(): Promise<string[]> {
    return ['history', 'poetry'];
  }
  async add(name: string): Promise<boolean> {
    return name !== '';
  }
}

// Everybody who is signed in may look; only librarians change something.
@Resolver()
@UseGuards(AuthGuard('jwt'))
class ShelvesResolver {
  constructor(private readonly shelves: Shelves) {}

  @Query(() => [String])
  shelfNames() {
    return this.shelves.all();
  }

  @Mutation(() => Boolean)
  @UseGuards(LibrarianGuard)
  addShelf(@Args('name') name: string) {
    return this.shelves.add(name);
  }

  @Mutation(() => Boolean)
  @UseGuards(LibrarianGuard)
  renameShelf(@Args('name') name: string) {
    return this.shelves.add(name);
  }

  @Mutation(() => Boolean)
  @UseGuards(LibrarianGuard)
  removeShelf(@Args('name') name: string) {
    return this.shelves.add(name);
  }
}

@Module({ providers: [Shelves, ShelvesResolver, LibrarianGuard] })
export class ShelvesModule {}
