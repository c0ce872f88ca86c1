import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';

@Injectable()
export class RightsGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { user } = context.switchToHttp().getRequest();
    return user.rights.includes('change-tags');
  }
}
