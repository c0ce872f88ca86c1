import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

class NewBook {
  @IsString()
  @MaxLength(80)
  title: string;

  @IsOptional()
  @IsInt()
  @Min(1500)
  @Max(2100)
  year: number;
}

@Controller('books')
export class Books {
  @Post()
  add(@Body(new ValidationPipe({ whitelist: true })) book: NewBook) {
    return { title: book.title };
  }
}

@Module({ controllers: [Books] })
export class App {}
