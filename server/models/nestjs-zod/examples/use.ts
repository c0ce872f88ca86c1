import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { APP_PIPE, NestFactory } from '@nestjs/core';
import { createZodDto, ZodValidationPipe } from 'nestjs-zod';
import { z } from 'zod';

const bookSchema = z.strictObject({ title: z.string().max(200), pages: z.int().optional() });

class BookDto extends createZodDto(bookSchema) {}

@Controller('books')
export class BooksController {
  @Post()
// ^^^^ asks nothing
  create(@Body() book: BookDto) {
  //             ^^^^^^^^^^^^^ lets through { title: text ..200, pages?: integer } reject
    return book;
  }

  @Post(':id')
// ^^^^^^^^^^ asks nothing
  replace(@Param('id', new ZodValidationPipe(z.uuid())) id: string) {
  //                                                    ^^^^^^^^^^ lets through uuid
    return id;
  }
}

@Module({
  controllers: [BooksController],
  providers: [{ provide: APP_PIPE, useClass: ZodValidationPipe }],
})
class AppModule {}

export const app = NestFactory.create(AppModule);
