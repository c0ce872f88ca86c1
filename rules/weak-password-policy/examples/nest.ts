import { Body, Controller, Injectable, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ValidationPipe } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsString, MinLength } from 'class-validator';
import * as bcrypt from 'bcryptjs';
import { DataSource } from 'typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { InjectRepository } from '@nestjs/typeorm';

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column({ select: false }) passwordHash: string;
}

class RegisterDto {
  @IsEmail() email: string;
  @ApiProperty() @IsString() @IsNotEmpty() password: string;
}

class NewPasswordDto {
  @IsEmail() email: string;
  @IsString() code: string;
  @IsString() @MinLength(3) password: string;
}

@Controller('auth')
export class AuthController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Post('register')
// ^^^^^^^^^^^^^^^ finding high: `POST /auth/register` takes passwords of any length
  async register(@Body() dto: RegisterDto) {
    const passwordHash = await bcrypt.hash(dto.password, 10);
    await this.users.save({ email: dto.email, passwordHash });
    return { ok: true };
  }

  @Post('reset/confirm')
// ^^^^^^^^^^^^^^^^^^^^ finding high: `POST /auth/reset/confirm` takes passwords of 3 characters
  async confirm(@Body() dto: NewPasswordDto) {
    const user = await this.users.findOneByOrFail({ email: dto.email });
    user.passwordHash = await bcrypt.hash(dto.password, 10);
    await this.users.save(user);
    return { ok: true };
  }
}

@Module({ controllers: [AuthController] })
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}
start();
