import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  HttpException,
  HttpStatus,
  Injectable,
  mixin,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Roles } from './decorators';
import { Keys } from './keys';

/** Throws, unless the handler is public. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext) {
    if (this.isPublic(context)) return true;
    const request = context.switchToHttp().getRequest();
    const [kind, token] = request.headers.authorization?.split(' ') ?? [];
    //                    ^^^^^^^^^^^^^^^ source header
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
    if (kind !== 'Bearer' || !token) throw new UnauthorizedException();
    return true;
  }

  private isPublic(context: ExecutionContext) {
    return this.reflector.getAllAndOverride<boolean>(Keys.Public, [context.getHandler(), context.getClass()]);
  }
}

/** Says false. Without roles it lets everybody through. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get(Roles, context.getHandler());
    if (!roles || roles.length === 0) return true;
    const { user } = context.switchToHttp().getRequest();
    return roles.some((role) => user.roles.includes(role));
    //                          ^^^^ principal
  }
}

@Injectable()
export class OwnerGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    if (request.user.id !== request.params.id) throw new ForbiddenException('not yours');
    //  ^^^^^^^^^^^^ principal
    //                      ^^^^^^^^^^^^^^ source path
    return true;
  }
}

/** Asks for nothing that tells who is asking. */
@Injectable()
export class BlockedGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    return !this.reflector.get<boolean>(Keys.Blocked, context.getHandler());
  }
}

/** A guard made by a function. */
export function KeyGuard(header: string) {
  @Injectable()
  class Made implements CanActivate {
    canActivate(context: ExecutionContext): boolean {
      if (!context.switchToHttp().getRequest().headers[header])
      //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
      //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
        throw new HttpException('no key', HttpStatus.UNAUTHORIZED);
      return true;
    }
  }
  return mixin(Made);
}
