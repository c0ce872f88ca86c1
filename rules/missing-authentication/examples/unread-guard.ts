import { Controller, Delete, Get, Param, Patch, UseGuards } from '@nestjs/common';
import { DevicesService } from './devices.service';
import { JwtAuthGuard } from './jwt-auth.guard';

@Controller('devices')
export class DevicesController {
  constructor(private readonly devices: DevicesService) {}

  @Get()
  @UseGuards(JwtAuthGuard)
  list() {
    return this.devices.all();
  }

  @Patch(':id')
  @UseGuards(JwtAuthGuard)
  rename(@Param('id') id: string) {
    return this.devices.rename(id);
  }

  @Delete(':id/firmware')
   //<^^^^^^^^^^^^^^^^^^ finding: `DELETE /devices/:id/firmware` answers without authentication
  wipe(@Param('id') id: string) {
    return this.devices.wipe(id);
  }
}
