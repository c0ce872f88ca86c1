import { Controller, Get, Param, Post } from '@nestjs/common';
import { MembersService } from './members.service';

@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  names() {
    return this.members.names();
  }

  @Post(':nickname')
  add(@Param('nickname') nickname: string) {
    return this.members.add(nickname);
  }

  @Get(':id')
  find(@Param('id') id: string) {
    return this.members.find(id);
  }

  @Get(':id/view')
  view(@Param('id') id: string) {
    return this.members.view(id);
  }

  @Get(':id/card')
  async card(@Param('id') id: string) {
    const { passwordHash, ...card } = await this.members.find(id);
    return card;
  }
}
