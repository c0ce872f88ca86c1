import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BooksController } from './books.controller';

@Module({ controllers: [BooksController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
