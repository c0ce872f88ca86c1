import { CanActivate, Controller, ExecutionContext, Get, Injectable, Module, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Injectable()
export class UserGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user !== undefined;
  }
}

@Controller('v1/users')
export class OldUsersController {
  @Get()
// ^^^ finding medium: `GET /v1/users` answers without the authentication that `GET /v2/users` asks for
  list() {
    return [];
  }
}

@UseGuards(UserGuard)
@Controller('v2/users')
export class UsersController {
  @Get()
  list() {
    return [];
  }
}

@Module({ controllers: [OldUsersController, UsersController] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
