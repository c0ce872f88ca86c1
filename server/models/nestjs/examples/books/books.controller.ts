import {
  All,
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  Module,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
  Sse,
  Version,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { BookDto } from './book.dto';

@Controller('books')
export class BooksController {
  @Get()
// ^^^ route GET /api/v1/library/books
// ^^^ asks nothing
  list(@Query('page', ParseIntPipe) page: number, @Query('title') title: string) {
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  //                                ^^^^^^^^^^^^ lets through number
  //                                ^^^^^^^^^^^^ lets through integer
  //                                               ^^^^^^^^^^^^^^ source query
    return { page, title };
    //     ^^^^^^^^^^^^^^^ reply body
  }

  @Get(':id')
// ^^^^^^^^^ route GET /api/v1/library/books/:id
// ^^^^^^^^^ asks nothing
  find(
    @Param('id', new ParseUUIDPipe({ version: '4' })) id: string,
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source path
    //                                                ^^^^^^^^^^ lets through uuid
    @Headers('accept-language') language: string,
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  ) {
    return { id, language };
    //     ^^^^^^^^^^^^^^^^ reply body
  }

  @Post(['', 'new'])
// ^^^^^^^^^^^^^^^^ route POST /api/v1/library/books
// ^^^^^^^^^^^^^^^^ route POST /api/v1/library/books/new
// ^^^^^^^^^^^^^^^^ asks nothing
  create(@Body() book: BookDto, @Body('title') title: string) {
  //      ^^^^^^ source body
  //             ^^^^^^^^^^^^^ lets through { title: text 1..200, pages?: integer } drop
  //                             ^^^^^^^^^^^^^ source body
    return { ...book, title };
    //     ^^^^^^^^^^^^^^^^^^ reply body
  }

  @Version(['1', '2'])
  @Put(':id')
// ^^^^^^^^^ route PUT /api/v1/library/books/:id
// ^^^^^^^^^ route PUT /api/v2/library/books/:id
// ^^^^^^^^^ asks nothing
  update(@Param('id') id: number, @Body() book: any) {
  //      ^^^^^^^^^^^ source path
  //                  ^^^^^^^^^^ lets through number
  //                               ^^^^^^ source body
    return { id, book };
    //     ^^^^^^^^^^^^ reply body
  }

  @Delete(':id')
// ^^^^^^^^^^^^ route DELETE /api/v1/library/books/:id
// ^^^^^^^^^^^^ asks nothing
  remove(@Param() params: { id: string }, @Req() request: any, @Res() response: any) {
  //      ^^^^^^^ source path
    response.status(204).send(request.query);
    //                        ^^^^^^^^^^^^^ source query
    //                        ^^^^^^^^^^^^^ reply body
  }
}

@Controller({ path: ['health', 'healthz'], version: VERSION_NEUTRAL })
export class HealthController {
  @Get()
// ^^^ route GET /health
// ^^^ route GET /api/healthz
// ^^^ asks nothing
  check() {
    return 'ok';
    //     ^^^^ reply body
  }

  @Sse('events')
// ^^^^^^^^^^^^ route GET /api/health/events
// ^^^^^^^^^^^^ route GET /api/healthz/events
// ^^^^^^^^^^^^ asks nothing
  events() {}

  @All('any')
// ^^^^^^^^^ route * /health/any
// ^^^^^^^^^ route * /api/healthz/any
// ^^^^^^^^^ asks nothing
  any() {}

  // No decorator: no route.
  helper() {}
}

@Module({ controllers: [BooksController] })
export class BooksModule {}

@Module({ controllers: [HealthController] })
export class HealthModule {}
