// The guard of the application lets through what is marked at the handler as open on purpose.
import { PrismaClient } from '@prisma/client';
import { Body, Controller, Delete, Module, Param, Patch, Post } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { AuthGuard, Public } from 'nest-keycloak-connect';

const prisma = new PrismaClient();

class CustomGuard extends AuthGuard {}

@Controller('reports')
export class ReportsController {
  @Public()
  @Post()
  add(@Body('text') text: string) {
    return prisma.report.create({ data: { text: String(text) } });
  }

  @Public()
  @Patch(':id/withdrawal')
  withdraw(@Param('id') id: string) {
    return prisma.report.update({ where: { id }, data: { withdrawn: true }, select: { id: true } });
  }

  @Patch('read')
  change() {
    return prisma.report.updateMany({ data: { read: true } });
  }

  @Delete('withdrawn')
  remove() {
    return prisma.report.deleteMany({ where: { withdrawn: true } });
  }

  @Delete(':id/files')
  removeFiles(@Param('id') id: string) {
    return prisma.file.deleteMany({ where: { report: id } });
  }
}

@Module({
  controllers: [ReportsController],
  providers: [{ provide: APP_GUARD, useClass: CustomGuard }],
})
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
