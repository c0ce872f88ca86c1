import { CanActivate, Controller, ExecutionContext, Get, Injectable, Module, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly tokens: JwtService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    try {
      await this.tokens.verifyAsync(request.headers.authorization?.slice(7) ?? '', { audience: 'api', issuer: 'us', algorithms: ['HS256'] });
    } catch {
      return false;
    }
    return true;
  }
}

@Controller('notes')
export class NotesController {
  @UseGuards(TokenGuard)
  @Get()
  list() {
    return [];
  }
}

@Module({ controllers: [NotesController] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
