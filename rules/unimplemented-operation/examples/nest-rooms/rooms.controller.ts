import { Controller, Delete, Get, Module, Param, Post, Put } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('rooms')
export class RoomsController {
  @Get()
  list() {
    return true;
  }

  @Post()
  add() {}

  @Get(':id')
  show(@Param('id') id: string) {
    return Boolean(id);
  }

  @Delete(':id')
  remove() {}
}

@Module({ controllers: [RoomsController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
