import { Body, Controller, Param, ParseUUIDPipe, Patch, Post, Put, ValidationPipe } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CreateUserDto, UpdateUserDto } from './user.dto';
import { User } from './user.entity';
import { IsString } from 'class-validator';

class PutUsersBody {
  @IsString()
  name!: string;

  @IsString()
  city!: string;
}

@Controller('users')
export class UsersController {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  @Post()
  async create(@Body() data: CreateUserDto) {
    await this.users.insert(data);
  }

  @Patch(':id')
  async update(@Param('id', ParseUUIDPipe) id: string, @Body() data: UpdateUserDto) {
    await this.users.update({ id }, data);
  }

  @Put(':id')
  async replace(@Param('id', ParseUUIDPipe) id: string, @Body(new ValidationPipe({ whitelist: true })) data: PutUsersBody) {
    await this.users.update({ id }, data);
  }
}
