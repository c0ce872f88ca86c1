import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import omit from 'lodash/omit';
import map from 'lodash/map';
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { InjectRepository } from '@nestjs/typeorm';

@Entity()
class Reader {
  @PrimaryGeneratedColumn() id: string;
  @Column() passwordHash: string;
}
@Entity()
class Loan {
  @PrimaryGeneratedColumn() id: string;
  @Column() name: string;
  @ManyToOne(() => Reader) reader: Reader;
}

@Controller('loan')
class Loans {
  constructor(@InjectRepository(Loan) private readonly loans: Repository<Loan>) {}
  @Get('/:id')
  async one(@Param('id') id: string) {
    const loan = await this.loans.findOne({ where: { id }, relations: ['reader'] });
    return omit(loan, ['reader']);
  }
  @Get('/b/:id')
  async two(@Param('id') id: string) {
    const loan = await this.loans.findOne({ where: { id }, relations: ['reader'] });
    return { ...omit(loan, ['reader']), readerId: loan.reader.id };
  }
  @Get('/c')
  async three() {
    const loans = await this.loans.find({ relations: ['reader'] });
    return { results: map(loans, (loan) => ({ ...omit(loan, ['reader']), readerId: loan.reader.id })) };
  }
  @Get('/d')
  async four() {
    const loans = await this.loans.find({ relations: ['reader'] });
    return { results: loans.map(({ reader, ...rest }) => rest) };
  }
}
@Module({ controllers: [Loans] })
class Application {}

const application = await NestFactory.create(Application);
await application.listen(3000);
