import { Module } from '@nestjs/common';
import { MembersController } from './members.controller';
import { MembersRepository, SqlMembersRepository } from './members.repository';
import { MembersService } from './members.service';

@Module({
  controllers: [MembersController],
  providers: [MembersService, { provide: MembersRepository, useClass: SqlMembersRepository }],
})
export class AppModule {}
