import { Controller, Get, Injectable, Module, Post, UnauthorizedException, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';

@Injectable()
class JwtGuard extends AuthGuard('jwt') {}

/** Lets everybody through: a missing user is no reason to stop. */
@Injectable()
class OptionalGuard extends AuthGuard('jwt') {
  handleRequest<User>(_error: unknown, user: User) {
    return user;
  }
}

@Injectable()
class StrictGuard extends AuthGuard(['jwt', 'api-key']) {
  handleRequest<User>(error: unknown, user: User) {
    if (error || !user) throw error ?? new UnauthorizedException();
    return user;
  }
}

@Injectable()
class LoginGuard extends AuthGuard('local') {
  async canActivate(context: any) {
    const result = (await super.canActivate(context)) as boolean;
    await super.logIn(context.switchToHttp().getRequest());
    return result;
  }
}

@Controller('me')
export class MeController {
  @UseGuards(AuthGuard('jwt'))
  //         ^^^^^^^^^^^^^^^^ guard authentication
  @Get()
// ^^^ asks who is there
  me() {}

  @UseGuards(JwtGuard)
  //         ^^^^^^^^ guard authentication
  @Get('orders')
// ^^^^^^^^^^^^ asks who is there
  orders() {}

  @UseGuards(OptionalGuard)
  @Get('hints')
// ^^^^^^^^^^^ asks nothing
  hints() {}

  @UseGuards(StrictGuard)
  //         ^^^^^^^^^^^ guard authentication
  @Get('keys')
// ^^^^^^^^^^ asks who is there
  keys() {}

  @UseGuards(AuthGuard(['jwt', 'anonymous']))
  @Get('news')
// ^^^^^^^^^^ asks nothing
  news() {}

  @UseGuards(LoginGuard)
  @Post('login')
// ^^^^^^^^^^^^ asks nothing
  login() {}

  @UseGuards(AuthGuard('google'))
  @Get('google')
// ^^^^^^^^^^^^ asks nothing
  google() {}
}

@Module({ controllers: [MeController] })
class AppModule {}

export const app = NestFactory.create(AppModule);
