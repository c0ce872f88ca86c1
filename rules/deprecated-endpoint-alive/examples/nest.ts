import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('books')
export class BooksController {
  /** @deprecated use `catalogue` */
  @Get('all')
// ^^^^^^^^^ finding low: `GET /books/all` is marked as deprecated and still answers
  all() {
    return [];
  }

  @Get('catalogue')
  catalogue() {
    return [];
  }
}

@Module({ controllers: [BooksController] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
