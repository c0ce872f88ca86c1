import { Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import { AuthGuard } from '../auth/auth.guard';
import { ReportsService } from './reports.service';

@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @UseGuards(AuthGuard)
  @Get()
  list() {
    return this.reports.all();
  }

  @UseGuards(AuthGuard)
  @Post(':name')
  create(@Param('name') name: string) {
    this.reports.create(name);
  }

  @UseGuards(AuthGuard)
  @Put(':name')
  replace(@Param('name') name: string) {
    this.reports.create(name);
  }

  @UseGuards(AuthGuard)
  @Delete(':name')
  remove(@Param('name') name: string) {
    this.reports.remove(name);
  }
}
