import { Body, Controller, Post, Session, UseGuards } from '@nestjs/common';
import { ProfileService } from './profile.service';
import { SessionGuard } from './session.guard';

@Controller('profile')
@UseGuards(SessionGuard)
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Post()
 //^^^^ finding: takes forms of other sites in the name of whoever is signed in
  rename(@Session() session: { userId: string }, @Body('name') name: string) {
    return this.profiles.rename(session.userId, name);
    //                                          ^^^^ finding [unvalidated-input]: of the request's body goes into `this.prisma.user.update` without validation
  }
}
