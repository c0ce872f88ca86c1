import { Body, Controller, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { CreateUserDto, type RenameUser, UpdateUserDto } from './user.dto';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Post()
  async create(@Body() data: CreateUserDto) {
    await this.users.create(data);
  }

  @Patch(':id')
  async update(@Param('id', ParseUUIDPipe) id: string, @Body() data: UpdateUserDto) {
    await this.users.update(id, data);
  }

  @Patch(':id/name')
  async rename(@Param('id', ParseUUIDPipe) id: string, @Body() data: RenameUser) {
    await this.users.rename(id, data);
    //                          ^^^^ finding medium: `name` of the request
  }

  @Put(':id')
  async replace(@Param('id', ParseUUIDPipe) id: string, @Body() data: any) {
    await this.users.replace(id, data);
  }
}
