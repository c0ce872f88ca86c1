import { Controller, Get, Param, Query } from '@nestjs/common';
import { DirectoryService } from './directory.service';
@Controller('directory')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}
  @Get()
  find(@Query('name') name: string) { return this.directory.find(name); }
  @Get('safe/:name')
  findSafely(@Param('name') name: string) { return this.directory.findSafely(name); }
  @Get('escaped/:name')
  findEscaped(@Param('name') name: string) { return this.directory.findEscaped(name); }
}
