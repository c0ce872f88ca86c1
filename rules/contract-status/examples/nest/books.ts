import { Controller, Delete, Get, HttpCode, HttpStatus, Module, Post, Redirect } from '@nestjs/common';

@Controller('books')
export class Books {
  @Get()
  all() {
    return [];
  }

  @Post()
  add() {
    return { id: 1 };
  }

  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  clear() {
    return this.all();
  }

  @Get('latest')
  @Redirect('/books')
  latest() {
    return {};
  }
}

@Module({ controllers: [Books] })
export class App {}
