import { Controller, type DynamicModule, Get, Module, Patch, Post } from '@nestjs/common';

abstract class ReadController {
  @Get()
// ^^^ route GET /api/v3/authors
// ^^^ asks nothing
  list() {
    return [];
    //     ^^ reply body
  }

  @Get('first')
  first() {
    return null;
  }
}

const base = 'authors';

@Controller({ path: base, version: '3' })
export class AuthorsController extends ReadController {
  // Overridden without a decorator: it answers no more.
  first() {
    return null;
  }

  @Patch(`${base}-of/:year`)
// ^^^^^^^^^^^^^^^^^^^^^^^^ route PATCH /api/v3/authors/authors-of/:year
// ^^^^^^^^^^^^^^^^^^^^^^^^ asks nothing
  year() {}
}

// In no module: it answers nothing.
@Controller('forgotten')
export class ForgottenController {
  @Post()
  create() {}
}

@Module({})
export class AuthorsModule {
  static register(): DynamicModule {
    return { module: AuthorsModule, controllers: [AuthorsController] };
  }
}
