import { Module } from '@nestjs/common';
import { AdminController } from './admin/admin.controller';
import { SettingsController } from './admin/settings.controller';
import { AdminService } from './admin/admin.service';
import { PrismaService } from './prisma.service';
@Module({ controllers: [AdminController, SettingsController], providers: [AdminService, PrismaService] })
export class AppModule {}
