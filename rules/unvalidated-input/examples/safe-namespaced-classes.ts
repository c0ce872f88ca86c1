// The classes that describe bodies stand in a namespace; the pipe of the application holds requests against them.
import { PrismaClient } from '@prisma/client';
import { Body, Controller, Module, Patch, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsIn, IsInt, MaxLength, Min } from 'class-validator';

const prisma = new PrismaClient();

export namespace Loans {
  export class Draft {
    @IsIn(['short', 'long'])
    term!: 'short' | 'long';

    @IsInt()
    @Min(1)
    copies!: number;
  }

  export namespace Notes {
    export class Change {
      @MaxLength(200)
      text!: string;
    }
  }
}

@Controller('loans')
export class LoansController {
  @Post()
  async add(@Body() { term, copies }: Loans.Draft) {
    await prisma.loan.create({ data: { term, copies } });
  }

  @Patch('notes')
  async change(@Body() body: Loans.Notes.Change) {
    await prisma.note.updateMany({ where: { id: 1 }, data: { text: body.text } });
  }
}

@Module({ controllers: [LoansController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(3000);
