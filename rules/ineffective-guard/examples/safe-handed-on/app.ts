import { Controller, Delete, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HeaderGuard, OuterGuard } from './guards';

@Controller('books')
export class BooksController {
  @Delete(':id')
  @UseGuards(OuterGuard)
  remove() {
    return { removed: true };
  }

  @Post()
  @UseGuards(HeaderGuard)
  add() {
    return { added: true };
  }
}

@Module({ controllers: [BooksController] })
export class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
