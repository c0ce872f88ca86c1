import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class ProfileService {
  private readonly prisma = new PrismaClient();
  rename(id: string, name: string) {
    return this.prisma.user.update({ where: { id }, data: { name }, select: { id: true } });
  }
}
