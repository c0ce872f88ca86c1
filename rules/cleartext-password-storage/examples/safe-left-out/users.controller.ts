// The class of the body has no password, and the pipe takes away what the class does not list.
import { Body, Controller, Injectable, Module, Param, Patch, UseGuards, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OmitType, PartialType } from '@nestjs/mapped-types';
import { AuthGuard } from '@nestjs/passport';
import { IsEmail, IsString, MinLength } from 'class-validator';
import knex from 'knex';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export class CreateUserDto {
  @IsEmail()
  email: string;

  @IsString()
  @MinLength(12)
  password: string;
}

export class UpdateUserDto extends PartialType(OmitType(CreateUserDto, ['password'] as const)) {}

@Injectable()
export class Users {
  update(id: string, given: { email?: string; password?: string }) {
    return db('users').where({ id }).update({ email: given.email, password: given.password });
  }
}

@Controller('users')
@UseGuards(AuthGuard('jwt'))
export class UsersController {
  constructor(private readonly users: Users) {}

  @Patch(':id')
  update(@Param('id') id: string, @Body() body: UpdateUserDto) {
    return this.users.update(id, body);
  }
}

@Module({ controllers: [UsersController], providers: [Users] })
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}

start();
