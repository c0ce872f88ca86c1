import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { CreateUserDto, UpdateUserDto } from './user.dto';
import { User } from './user.entity';

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  async create(data: CreateUserDto) {
    await this.users.insert(data);
  }

  async update(id: string, data: UpdateUserDto) {
    await this.users.update({ id }, data);
  }

  async rename(id: string, data: { name: string }) {
    await this.users.update({ id }, data);
  }
}
