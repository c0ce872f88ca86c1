import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Member } from './member.entity';

export abstract class MembersRepository {
  abstract byId(id: string): Promise<Member | null>;
  abstract names(): Promise<Member[]>;
  abstract add(nickname: string): Promise<Partial<Member>>;
}

@Injectable()
export class SqlMembersRepository implements MembersRepository {
  constructor(@InjectRepository(Member) private readonly rows: Repository<Member>) {}

  byId(id: string) {
    return this.rows.findOneBy({ id });
  }

  names() {
    return this.rows.find({ select: { id: true, nickname: true } });
  }

  // What was given to be stored comes back, and no more than that.
  add(nickname: string) {
    return this.rows.save({ nickname });
  }
}
