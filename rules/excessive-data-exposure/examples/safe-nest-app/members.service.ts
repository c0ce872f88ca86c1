import { Injectable, NotFoundException } from '@nestjs/common';
import { MemberView } from './member';
import { MembersRepository } from './members.repository';

@Injectable()
export class MembersService {
  constructor(private readonly members: MembersRepository) {}

  async find(id: string) {
    const member = await this.members.byId(id);
    if (!member) throw new NotFoundException();
    return member;
  }

  async view(id: string) {
    const member = await this.find(id);
    const view = new MemberView();
    view.id = member.id;
    view.nickname = member.nickname;
    view.passwordHash = member.passwordHash;
    return view;
  }

  add(nickname: string) {
    return this.members.add(nickname);
  }

  names() {
    return this.members.names();
  }
}
