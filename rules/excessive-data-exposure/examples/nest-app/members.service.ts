import { Injectable, NotFoundException } from '@nestjs/common';
import { MembersRepository } from './members.repository';

@Injectable()
export class MembersService {
  constructor(private readonly members: MembersRepository) {}

  async find(id: string) {
    const member = await this.members.byId(id);
    if (!member) throw new NotFoundException();
    return member;
  }

  add(nickname: string) {
    return this.members.add(nickname);
  }

  names() {
    return this.members.names();
  }
}
