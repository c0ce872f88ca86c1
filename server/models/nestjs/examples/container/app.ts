import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Injectable,
  Module,
  UnauthorizedException,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Injectable()
export class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const key = context.switchToHttp().getRequest().headers['x-api-key'];
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
    if (key !== process.env.API_KEY) throw new UnauthorizedException();
    return true;
  }
}

@Controller('books')
export class BooksController {
  @Get()
// ^^^ route GET /books
// ^^^ asks who is there
  list() {
    return [];
    //     ^^ reply body
  }
}

@Module({ controllers: [BooksController], providers: [KeyGuard] })
export class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(app.get(KeyGuard));
  //                  ^^^^^^^^^^^^^^^^^ guard authentication
  await app.listen(3000);
}
start();
