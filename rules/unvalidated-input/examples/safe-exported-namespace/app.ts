// A namespace of classes is exported again by another file.
import { PrismaClient } from '@prisma/client';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Loans } from './index.ts';

const prisma = new PrismaClient();

@Controller('loans')
export class LoansController {
  @Post()
  async add(@Body() draft: Loans.Draft): Promise<Loans.Shown> {
    const { id } = await prisma.loan.create({ data: { book: draft.book, reader: draft.reader } });
    return { id };
  }
}

@Module({ controllers: [LoansController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
await app.listen(3000);
