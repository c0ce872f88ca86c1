import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, UseGuards } from '@nestjs/common';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { Roles } from '../auth/roles.decorator';
import { RolesGuard } from '../auth/roles.guard';
import { AdminService } from './admin.service';

@Controller('admin')
@UseGuards(JwtAuthGuard, RolesGuard)
export class AdminController {
  constructor(private readonly admin: AdminService) {}

  @Get('users')
  @Roles('admin')
  list() {
    return this.admin.listUsers();
  }

  @Delete('users/:id')
 //^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
 //^^^^^^^^^^^^^^^^^^ refused guard: The finding would stay.
  remove(@Param('id', ParseUUIDPipe) id: string) {
    return this.admin.removeUser(id);
  }

  @Post('announcements')
  @Roles('admin', 'editor')
  announce(@Body('text') text: string) {
    return this.admin.announce(text);
    //                         ^^^^ finding [unvalidated-input]: of the request's body goes into `this.prisma.announcement.create` without validation
  }
}
