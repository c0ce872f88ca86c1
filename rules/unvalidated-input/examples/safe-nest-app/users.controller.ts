import { Body, Controller, Param, ParseUUIDPipe, Patch, Post, Put, UsePipes } from '@nestjs/common';
import { z } from 'zod';
import { SchemaPipe } from './schema.pipe';
import { CreateUserDto, UpdateUserDto } from './user.dto';
import { UsersService } from './users.service';

const renaming = z.strictObject({ name: z.string().max(80) });

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

  @UsePipes(new SchemaPipe(renaming))
  @Put(':id/name')
  async rename(@Param('id') id: string, @Body() data: z.infer<typeof renaming>) {
    await this.users.rename(id, data);
  }

  @Patch(':id/name')
  async renameOnly(@Param('id') id: string, @Body(new SchemaPipe(renaming)) data: { name: string }) {
    await this.users.rename(id, data);
  }
}
