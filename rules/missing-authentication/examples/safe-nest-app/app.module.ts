import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard, MembersGuard } from './guards';
import { MembersController, NewsController, VotesController } from './controllers';

@Module({
  controllers: [NewsController, VotesController, MembersController],
  providers: [
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_GUARD, useExisting: MembersGuard },
    MembersGuard,
  ],
})
export class AppModule {}
