import { Body, Controller, Get, Header, NoSecurity, Path, Post, Put, Query, Request, Route, Security } from 'tsoa';

interface NewBook {
  title: string;
  pages?: number;
  kind: 'paper' | 'audio';
}

@Route('books') @Security('jwt')
//               ^^^^^^^^^^^^^^^ guard authentication
export class BooksController extends Controller {
  @Get()
// ^^^ route GET /books
// ^^^ asks who is there
  public list(@Query() page: number, @Query('q') text: string) {
  //           ^^^^^^^ source query
  //                   ^^^^^^^^^^^^ lets through number
  //                                  ^^^^^^^^^^ source query
  //                                             ^^^^^^^^^^^^ lets through text
    return [page, text];
    //     ^^^^^^^^^^^^ reply body
  }

  @NoSecurity()
  @Get('{bookId}')
// ^^^^^^^^^^^^^^ route GET /books/:bookId
// ^^^^^^^^^^^^^^ asks nothing
  public find(@Path() bookId: string, @Header('x-api-key') key: string) {
  //           ^^^^^^ source path
  //                  ^^^^^^^^^^^^^^ lets through text
  //                                   ^^^^^^^^^^^^^^^^^^^ source header
  //                                                       ^^^^^^^^^^^ lets through text
    return [bookId, key];
    //     ^^^^^^^^^^^^^ reply body
    //              ^^^ credential
  }

  @Security('jwt', ['editor'])
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
  @Post()
// ^^^^ route POST /books
// ^^^^ asks for rights
  public create(@Body() book: NewBook, @Request() request: any) {
  //             ^^^^^^ source body
  //                    ^^^^^^^^^^^^^ lets through { title: text, pages?: number, kind: enum }
    return [book, request.user.id];
    //     ^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //            ^^^^^^^^^^^^ principal
  }

  @Put('{bookId}/tags/{tag}')
// ^^^^^^^^^^^^^^^^^^^^^^^^^ route PUT /books/:bookId/tags/:tag
// ^^^^^^^^^^^^^^^^^^^^^^^^^ asks who is there
  public tag(@Path() bookId: string, @Path('tag') name: string) {
  //          ^^^^^^ source path
  //                 ^^^^^^^^^^^^^^ lets through text
  //                                  ^^^^^^^^^^^ source path
  //                                              ^^^^^^^^^^^^ lets through text
    return [bookId, name];
    //     ^^^^^^^^^^^^^^ reply body
  }

  @Security('jwt', ['editor'])
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
  @Security('api_key')
// ^^^^^^^^^^^^^^^^^^^ guard authentication
  @Put('{bookId}')
// ^^^^^^^^^^^^^^ route PUT /books/:bookId
// ^^^^^^^^^^^^^^ asks who is there
  public change(@Path() bookId: string) {
  //             ^^^^^^ source path
  //                    ^^^^^^^^^^^^^^ lets through text
    return bookId;
    //     ^^^^^^ reply body
  }
}
