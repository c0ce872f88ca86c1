import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PagesController } from './pages.controller';

@Module({ controllers: [PagesController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
