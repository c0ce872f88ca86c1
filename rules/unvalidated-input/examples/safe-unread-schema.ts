import { NewToken } from '@team/contracts';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { APP_PIPE, NestFactory } from '@nestjs/core';
import knex from 'knex';
import { createZodDto, ZodValidationPipe } from 'nestjs-zod';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

// The schema stands in a package that is not at hand; the pipe holds the body against it all the same.
class NewTokenDto extends createZodDto(NewToken) {}

@Controller('tokens')
class Tokens {
  @Post()
  async create(@Body() token: NewTokenDto) {
    await db('tokens').insert({ label: token.label });
  }
}

@Module({
  controllers: [Tokens],
  providers: [{ provide: APP_PIPE, useClass: ZodValidationPipe }],
})
class Application {}

const application = await NestFactory.create(Application);
await application.listen(3000);
