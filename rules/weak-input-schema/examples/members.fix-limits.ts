// Members of a class, each with a decorator of its own line or beside the others.
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { IsArray, IsString, MaxLength, ArrayMaxSize } from 'class-validator';

const prisma = new PrismaClient();

export class NewBook {
  @MaxLength(255)
  @IsString()
  title!: string;

  @ArrayMaxSize(100)
  @IsArray() @IsString({ each: true }) authors!: string[];
}

@Controller('books')
export class BooksController {
  @Post()
  @UsePipes(new ValidationPipe({ whitelist: true }))
  async create(@Body() book: NewBook) {
    await prisma.book.create({ data: { title: book.title, authors: book.authors } });
    return { ok: true };
  }
}
