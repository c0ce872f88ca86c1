import { Body, Controller, Module, Patch, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PartialType, PickType } from '@nestjs/swagger';
import { PrismaClient } from '@prisma/client';
import * as argon from 'argon2';
import { IsEmail, Length, MinLength } from 'class-validator';

const prisma = new PrismaClient();

class Account {
  @Length(3, 32)
  username: string;

  @IsEmail()
  email: string;

  @MinLength(8)
  password: string;
}

class OwnAccount extends PartialType(PickType(Account, ['username', 'email'] as const)) {}

class NewPassword {
  @MinLength(8)
  password: string;
}

async function update(id: string, account: { username?: string; email?: string; password?: string }) {
  const hash = account.password && (await argon.hash(account.password));
  return prisma.user.update({ where: { id }, data: { ...account, password: hash } });
}

@Controller('users')
class Accounts {
  // The pipe takes the password away, since the class does not list it.
  @Patch('me')
  async own(@Body() account: OwnAccount) {
    await update('1', account);
  }

  @Patch('me/password')
  async password(@Body() account: NewPassword) {
    await update('1', account);
  }
}

@Module({ controllers: [Accounts] })
class Application {}

const application = await NestFactory.create(Application);
application.useGlobalPipes(new ValidationPipe({ whitelist: true }));
await application.listen(3000);
