// Handlers ask by an ability what the account may do, or keep to what is the account's own.
import { Body, Controller, Delete, ForbiddenException, Module, Post, UseGuards, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { PrismaClient } from '@prisma/client';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Abilities } from './abilities';
import { Account } from './account';

class MemberDto {
  @IsUUID()
  space: string;

  @IsUUID()
  member: string;

  @IsIn(['owner', 'reader'])
  role: string;
}

class ListDto {
  @IsOptional()
  @IsUUID()
  space?: string;
}

const prisma = new PrismaClient();

@Controller('spaces')
@UseGuards(AuthGuard('jwt'))
export class SpacesController {
  constructor(private readonly abilities: Abilities) {}

  @Post('members')
  async add(@Body() body: MemberDto, @Account() account: { id: string }) {
    if (body.member === account.id) throw new ForbiddenException();
    const ability = await this.abilities.of(account, body.space);
    if (ability.cannot('manage', 'member')) throw new ForbiddenException();
    return prisma.membership.create({
      data: { space: body.space, accountId: body.member, role: body.role },
    });
  }

  @Delete('members')
  async remove(@Body() body: MemberDto, @Account() account: { id: string }) {
    const ability = await this.abilities.of(account, body.space);
    if (ability.cannot('manage', 'member')) throw new ForbiddenException();
    return prisma.membership.deleteMany({ where: { space: body.space, accountId: body.member } });
  }

  @Post('recent')
  async recent(@Body() body: ListDto, @Account() account: { id: string }) {
    if (body.space) {
      const ability = await this.abilities.of(account, body.space);
      if (ability.cannot('read', 'page')) throw new ForbiddenException();
    }
    return prisma.page.findMany({ where: { space: body.space, readers: account.id }, take: 20 });
  }

  @Post('favorites')
  favorites(@Account() account: { id: string }) {
    return prisma.favorite.findMany({ where: { accountId: account.id }, take: 20 });
  }
}

@Module({ controllers: [SpacesController], providers: [Abilities] })
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}

start();
