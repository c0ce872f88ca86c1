import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
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
  async find(@Param('id') id: string) {
    return this.members.find(id);
    //     ^^^^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `Member`, with `passwordHash`
  }

  @Get(':id/card')
  async card(@Param('id') id: string) {
    const member = await this.members.find(id);
    return { id: member.id, nickname: member.nickname };
  }

  @Get(':id/raw')
  async raw(@Param('id') id: string, @Res() response: Response) {
    response.json(await this.members.find(id));
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `Member`, with `passwordHash`
  }
}
