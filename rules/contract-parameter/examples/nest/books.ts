import { Controller, Get, Module, Query } from '@nestjs/common';

@Controller('books')
export class Books {
  @Get()
  list(@Query('title') title: string, @Query('expand') expand: string) {
    return { title, expand };
  }
}

@Module({ controllers: [Books] })
export class App {}
