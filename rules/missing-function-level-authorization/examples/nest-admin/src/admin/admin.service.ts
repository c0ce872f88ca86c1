import { Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma.service';
@Injectable()
export class AdminService {
  constructor(private readonly prisma: PrismaService) {}
  listUsers() {
    return this.prisma.user.findMany({ select: { id: true, email: true }, take: 50 });
  }
  removeUser(id: string) {
    return this.prisma.user.delete({ where: { id }, select: { id: true } });
  }
  announce(text: string) {
    return this.prisma.announcement.create({ data: { text } });
  }
  setMaintenance(value: boolean) {
    return this.prisma.setting.update({ where: { key: 'maintenance' }, data: { value } });
  }
}
