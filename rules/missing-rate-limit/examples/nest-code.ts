import { Body, Controller, Injectable, Module, Post, UnauthorizedException, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectRepository } from '@nestjs/typeorm';
import * as argon2 from 'argon2';
import { IsEmail, IsString, MinLength } from 'class-validator';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity()
export class Member {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @Column({ select: false }) passwordHash: string;
  @Column({ select: false }) entryCode: string;
}

class ConfirmDto {
  @IsEmail() email: string;
  @IsString() code: string;
  @IsString() @MinLength(12) password: string;
}

@Injectable()
export class Members {
  constructor(@InjectRepository(Member) private readonly members: Repository<Member>) {}

  async confirm(email: string, entryCode: string, password: string) {
    const member = await this.members.findOneBy({ email, entryCode });
    if (!member) throw new UnauthorizedException();
    member.passwordHash = await argon2.hash(password);
    await this.members.save(member);
  }
}

@Controller('members')
export class MembersController {
  constructor(private readonly members: Members) {}

  // What it reads of the body shows what it is for.
  @Post('entry')
// ^^^^^^^^^^^^ finding low: `POST /members/entry` can be called without end
  async entry(@Body() dto: ConfirmDto) {
    await this.members.confirm(dto.email, dto.code, dto.password);
    return { ok: true };
  }
}

@Module({ controllers: [MembersController], providers: [Members] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
await app.listen(3000);
