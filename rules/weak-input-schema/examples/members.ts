// Members of a class, each with a decorator of its own line or beside the others.
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { IsArray, IsString } from 'class-validator';

const prisma = new PrismaClient();

export class NewBook {
  @IsString()
  title!: string;

  @IsArray() @IsString({ each: true }) authors!: string[];
}

@Controller('books')
export class BooksController {
  @Post()
  @UsePipes(new ValidationPipe({ whitelist: true }))
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `title` and 1 more of what `POST /books` stores
  async create(@Body() book: NewBook) {
    await prisma.book.create({ data: { title: book.title, authors: book.authors } });
    return { ok: true };
  }
}
