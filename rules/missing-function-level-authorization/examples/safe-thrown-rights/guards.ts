import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { fail } from './fail';

const prisma = new PrismaClient();

/** Only owners of the team. The error comes from a function that does nothing but throw. */
@Injectable()
export class OwnersGuard implements CanActivate {
  async canActivate(context: ExecutionContext) {
    const { user, params } = context.switchToHttp().getRequest();
    if (!user) fail('user/missing');
    const member = await prisma.member.findFirst({ where: { teamId: params.team, userId: user.id } });
    if (!member) fail('team/no_member');
    if (member.role !== 'owner') fail('team/no_owner');
    return true;
  }
}

/** Only the person who was invited, or members of the team. */
@Injectable()
export class InvitedGuard implements CanActivate {
  async canActivate(context: ExecutionContext) {
    const { user, params } = context.switchToHttp().getRequest();
    if (!user) fail('user/missing');
    const invitation = await prisma.invitation.findUnique({ where: { id: params.invitation } });
    if (!invitation) fail('invitation/missing');
    if (user.email?.toLowerCase() !== invitation.email.toLowerCase()) {
      const member = await prisma.member.findFirst({ where: { teamId: invitation.teamId, userId: user.id } });
      if (!member) fail('team/no_member');
    }
    return true;
  }
}
