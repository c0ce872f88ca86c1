import { Controller, Delete, Get, Module, Post, Req, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OptionalGuard, SoftGuard, StrictGuard } from './guards';

@Controller('books')
export class BooksController {
  @Delete(':id')
// ^^^^^^^^^^^^ finding [missing-authentication]: answers without authentication
  @UseGuards(SoftGuard)
  remove() {
    return { removed: true };
  }

  @Get()
  @UseGuards(OptionalGuard)
  list(@Req() request: { reader?: { name: string } }) {
    return { greeting: request.reader ? request.reader.name : 'guest' };
  }

  @Post()
  @UseGuards(StrictGuard)
  add() {
    return { added: true };
  }
}

@Module({ controllers: [BooksController] })
export class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
