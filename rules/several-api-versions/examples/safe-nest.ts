import { Controller, Get, Module, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller({ path: 'books', version: '2' })
export class BooksController {
  @Get()
  list() {
    return [];
  }
}

@Module({ controllers: [BooksController] })
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  app.enableVersioning({ type: VersioningType.URI });
  await app.listen(3000);
}
start();
