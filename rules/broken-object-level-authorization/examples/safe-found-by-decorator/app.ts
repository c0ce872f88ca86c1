import {
  Controller,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  Module,
  Param,
  Post,
  UseGuards,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// The guard finds the member, and a decorator hands the member to the handlers.
@Injectable()
export class MemberGuard extends AuthGuard('jwt') {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const activated = await (super.canActivate(context) as Promise<boolean>);
    if (!activated) return false;
    request.identity = await prisma.member.findUnique({ where: { id: request.user.sub } });
    return activated;
  }
}

function identityOf(context: ExecutionContext) {
  const request = context.switchToHttp().getRequest();
  return request.identity;
}

export const Identity = createParamDecorator((_: unknown, context: ExecutionContext) => identityOf(context));

@Controller('clubs')
@UseGuards(MemberGuard)
export class ClubsController {
  @Post(':clubId/accept')
  async accept(@Param('clubId') clubId: string, @Identity() identity: { id: string }) {
    const invitation = await prisma.invitation.findUniqueOrThrow({
      where: { userId_clubId: { userId: identity.id, clubId } },
    });
    await prisma.invitation.delete({
      where: { userId_clubId: { userId: invitation.userId, clubId: invitation.clubId } },
    });
    return { accepted: true };
  }
}

@Module({ controllers: [ClubsController] })
export class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
