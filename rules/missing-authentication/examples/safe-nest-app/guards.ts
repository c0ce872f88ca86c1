import { type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard as PassportGuard } from '@nestjs/passport';
import { IS_PUBLIC, MEMBERS_ONLY } from './public';

@Injectable()
export class AuthGuard extends PassportGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  canActivate(context: ExecutionContext) {
    const isPublic = this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    return isPublic || super.canActivate(context);
  }
}

@Injectable()
export class MembersGuard {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext) {
    const isForMembers = this.reflector.get<boolean>(MEMBERS_ONLY, context.getHandler());
    if (!isForMembers) return true;
    const { user } = context.switchToHttp().getRequest();
    if (!user.isMember) throw new ForbiddenException();
    return true;
  }
}
