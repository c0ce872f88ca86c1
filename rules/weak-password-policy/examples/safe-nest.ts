import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsEmail, IsString, IsStrongPassword, MinLength, registerDecorator } from 'class-validator';
import * as bcrypt from 'bcryptjs';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity()
export class User {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column({ select: false }) passwordHash: string;
}

// A decorator of the project's own.
function IsGoodPassword() {
  return (object: object, propertyName: string) =>
    registerDecorator({
      name: 'isGoodPassword',
      target: object.constructor,
      propertyName,
      validator: { validate: (value: string) => value.length >= 10 },
    });
}

class RegisterDto {
  @IsEmail() email: string;
  @IsString() @MinLength(10) password: string;
}

class InviteDto {
  @IsEmail() email: string;
  @IsString() @IsGoodPassword() password: string;
}

class MemberDto {
  @IsEmail() email: string;
  @IsStrongPassword() password: string;
}

@Controller('auth')
export class AuthController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Post('register')
  async register(@Body() dto: RegisterDto) {
    await this.users.save({ email: dto.email, passwordHash: await bcrypt.hash(dto.password, 10) });
    return { ok: true };
  }

  @Post('invite')
  async invite(@Body() dto: InviteDto) {
    await this.users.save({ email: dto.email, passwordHash: await bcrypt.hash(dto.password, 10) });
    return { ok: true };
  }

  @Post('members')
  async member(@Body() dto: MemberDto) {
    await this.users.save({ email: dto.email, passwordHash: await bcrypt.hash(dto.password, 10) });
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
