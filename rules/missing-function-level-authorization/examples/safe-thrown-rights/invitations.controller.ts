// The guards ask for more than an account, and turn others away by a function that throws.
import { Body, Controller, Delete, Module, Param, Post, Put, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { PrismaClient } from '@prisma/client';
import { IsEmail, IsIn } from 'class-validator';
import { InvitedGuard, OwnersGuard } from './guards';
import { RolesGuard } from './roles.guard';

class InvitationDto {
  @IsEmail()
  email: string;

  @IsIn(['member', 'guest'])
  role: string;
}

@Controller('teams/:team/invitations')
@UseGuards(AuthGuard('jwt'))
export class InvitationsController {
  private readonly prisma = new PrismaClient();

  @Post()
  @UseGuards(OwnersGuard)
  create(@Param('team') team: string, @Body() { email, role }: InvitationDto) {
    return this.prisma.invitation.create({ data: { teamId: team, email, role } });
  }

  @Put(':invitation')
  @UseGuards(RolesGuard)
  update(@Param('invitation') id: string, @Body() { role }: InvitationDto) {
    return this.prisma.invitation.update({ where: { id }, data: { role } });
  }

  @Delete(':invitation')
  @UseGuards(RolesGuard)
  remove(@Param('invitation') id: string) {
    return this.prisma.invitation.delete({ where: { id } });
  }

  @Post(':invitation/answers')
  @UseGuards(InvitedGuard)
  answer(@Param('invitation') id: string) {
    return this.prisma.invitation.update({ where: { id }, data: { answeredAt: new Date() } });
  }
}

@Module({ controllers: [InvitationsController] })
export class AppModule {}
