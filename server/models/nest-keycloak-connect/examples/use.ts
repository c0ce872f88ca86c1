import { Controller, Get, Module, Post, UseGuards } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { AuthGuard, KeycloakConnectModule, RoleGuard, Unprotected } from 'nest-keycloak-connect';

@Controller('books')
export class BooksController {
  @Unprotected()
  @Get()
  find() {}

  @UseGuards(RoleGuard)
  //         ^^^^^^^^^ guard authorization
  @Post()
  add() {}
}

@Module({
  imports: [KeycloakConnectModule.register('./keycloak.json')],
  controllers: [BooksController],
  providers: [{ provide: APP_GUARD, useClass: AuthGuard }],
  //                                          ^^^^^^^^^ guard authentication
})
class AppModule {}

export const app = NestFactory.create(AppModule);
