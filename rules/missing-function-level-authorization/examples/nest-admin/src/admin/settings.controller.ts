import { Body, Controller, Put, UseGuards } from '@nestjs/common';
import { JwtAuthGuard } from '../auth/jwt-auth.guard';
import { AdminService } from './admin.service';

@UseGuards(JwtAuthGuard)
@Controller('admin/settings')
export class SettingsController {
  constructor(private readonly admin: AdminService) {}

  @Put()
 //^^^ finding: lets in whoever is signed in
 //^^^ refused guard: The finding would stay.
  update(@Body('maintenance') maintenance: boolean) {
    return this.admin.setMaintenance(maintenance);
    //                               ^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `this.prisma.setting.update` without validation
  }
}
