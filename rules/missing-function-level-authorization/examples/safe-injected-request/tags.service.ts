import { Injectable } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { PrismaClient } from '@prisma/client';

export class TagDto {
  @IsString()
  @MaxLength(40)
  name: string;
}

@Injectable()
export class TagsService {
  private readonly prisma = new PrismaClient();

  create({ name }: TagDto) {
    return this.prisma.tag.create({ data: { name } });
  }

  update(id: string, { name }: TagDto) {
    return this.prisma.tag.update({ where: { id }, data: { name } });
  }

  remove(id: string) {
    return this.prisma.tag.delete({ where: { id } });
  }
}
