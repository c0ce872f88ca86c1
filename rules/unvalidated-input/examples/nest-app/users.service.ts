import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { CreateUserDto, RenameUser, UpdateUserDto } from './user.dto';
import { User } from './user.entity';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  async create(data: CreateUserDto) {
    await this.users.insert(data);
//                          ^^^^ finding [mass-assignment] high: The whole body of the request goes into `this.users.insert`, so a client can set `isAdmin` of `User`. Take only the
  }

  async update(id: string, data: UpdateUserDto) {
    await this.users.update({ id }, data);
//                                  ^^^^ finding [mass-assignment] high: The whole body of the request goes into `this.users.update`, so a client can set `isAdmin` of `User`. Take only the
  }

  async rename(id: string, { name }: RenameUser) {
    await this.users.update({ id }, { name });
  }

  async replace(id: string, data: any) {
    await this.users.update({ id }, data);
//                                  ^^^^ finding [mass-assignment] high: The whole body of the request goes into `this.users.update`, so a client can set `isAdmin` of `User`. Take only the
  }
}
