import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';

@Injectable()
export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { user } = context.switchToHttp().getRequest();
    if (user.role !== 'administrator') throw new ForbiddenException();
    return true;
  }
}
