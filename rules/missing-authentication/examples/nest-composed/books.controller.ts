import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Auth, SignedIn } from './auth.decorator';
import { MembersController } from './members.controller';

@Controller('books')
export class BooksController {
  private readonly titles: string[] = [];

  @SignedIn()
  @Get()
  all() {
    return this.titles;
  }

  @SignedIn()
  @Post()
  add(@Body('title') title: string) {
    this.titles.push(String(title));
  }

  @Auth('admin')
  @Post('all')
  addAll(@Body('title') title: string) {
    this.titles.push(String(title));
  }
}

@Module({ controllers: [BooksController, MembersController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
