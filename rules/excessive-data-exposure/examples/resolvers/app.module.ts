import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Readers } from './readers';
import * as Resolvers from './resolvers';

// A module may list whatever the files of a folder export.
@Module({ providers: [Readers, ...Object.values(Resolvers)] })
class AppModule {}

const application = await NestFactory.create(AppModule);
await application.listen(3000);
