import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LinksController } from './links.controller';

@Module({ controllers: [LinksController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
