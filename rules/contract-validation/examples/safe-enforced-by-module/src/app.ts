import { Body, Controller, type MiddlewareConsumer, Module, Post } from '@nestjs/common';
import * as OpenApiValidator from 'express-openapi-validator';

@Controller('books')
export class Books {
  @Post()
  add(@Body('title') title: string) {
    return { title };
  }
}

@Module({ controllers: [Books] })
export class App {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(...OpenApiValidator.middleware({ apiSpec: './openapi.yaml' })).forRoutes('*');
  }
}
