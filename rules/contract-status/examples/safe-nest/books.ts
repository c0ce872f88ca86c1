import { Controller, HttpCode, Module, Post } from '@nestjs/common';

@Controller('books')
export class Books {
  @Post()
  @HttpCode(202)
  add() {
    return { queued: true };
  }
}

@Module({ controllers: [Books] })
export class App {}
