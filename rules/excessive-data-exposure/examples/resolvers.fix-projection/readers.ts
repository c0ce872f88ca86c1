import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { InjectRepository } from '@nestjs/typeorm';

@Entity()
export class Reader {
  @PrimaryGeneratedColumn() id: string;
  @Column() name: string;
  @Column() email: string;
  @Column() passwordHash: string;
}

@Injectable()
export class Readers {
  constructor(@InjectRepository(Reader) private readonly readers: Repository<Reader>) {}

  findOne(id: string) {
    return this.readers.findOne({ where: { id }, select: { id: true, name: true, email: true } });
  }
}
