import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import * as bcrypt from 'bcrypt';
import { User } from './user.entity';
import { CreateUserDto } from './create-user.dto';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  create(dto: CreateUserDto) {
    const user = this.users.create({ email: dto.email, password: dto.password });
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The function is not asynchronous.
    return this.users.save(user);
  }

  async createSafely(dto: CreateUserDto) {
    const password = await bcrypt.hash(dto.password, 10);
    return this.users.save(this.users.create({ email: dto.email, password }));
  }

  createAll(dto: CreateUserDto) {
    return this.users.insert(dto);
    //                       ^^^ finding: is stored as it was typed
    //                       ^^^ refused hash: The password is a part of an object that is stored as a whole.
  }
}
