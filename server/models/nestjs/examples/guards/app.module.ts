import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TokenGuard } from './guards';
import { AdminsController, NotesController } from './notes.controller';

@Module({
  controllers: [NotesController, AdminsController],
  providers: [{ provide: APP_GUARD, useClass: TokenGuard }],
  //                                          ^^^^^^^^^^ guard authentication
})
export class AppModule {}
