import { CanActivate, Controller, ExecutionContext, Get, Injectable, Module, NotFoundException, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { DataSource } from 'typeorm';

const keepers = () => (process.env.KEEPERS ?? '').split(',');

// Those who may stand in a list of the settings; nobody else is told that there is anything.
@Injectable()
class KeeperGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { user } = context.switchToHttp().getRequest();
    if (!user?.email || !keepers().includes(user.email.toLowerCase())) throw new NotFoundException();
    return true;
  }
}

class RoleGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user.role === 'admin';
  }
}

@Controller('admin')
@UseGuards(AuthGuard('jwt'), KeeperGuard)
class Administration {
  constructor(private readonly data: DataSource) {}

  @Get('figures')
  figures() {
    return this.data.query('select count(*) from books');
  }
}

@Controller('books')
@UseGuards(AuthGuard('jwt'), RoleGuard)
class Books {
  @Get()
  list() {
    return [];
  }
}

@Module({ controllers: [Administration, Books] })
class Application {}

const application = await NestFactory.create(Application);
await application.listen(3000);
