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

  @Put(':id/price')
// ^^^^^^^^^^^^^^^ finding low: `PUT /rooms/:id/price` is not in the API description. Describe it, or take it out.
  price() {}

  @Get(':id/guests')
// ^^^^^^^^^^^^^^^^ finding low: `GET /rooms/:id/guests` is not in the API description. Describe it, or take it out.
  guests() {
    return true;
  }
}

@Module({ controllers: [RoomsController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
