import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class OrdersService {
  private readonly prisma = new PrismaClient();
  markPaid(id: string) {
    return this.prisma.order.update({ where: { id }, data: { paid: true }, select: { id: true } });
  }
}
