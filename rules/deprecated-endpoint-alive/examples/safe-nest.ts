import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('books')
export class BooksController {
  /** @deprecated read `titles` */
  names: string[] = [];

  @Get()
  all() {
    return this.names;
  }
}

@Module({ controllers: [BooksController] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
