import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

@Injectable()
export class SoftGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    try {
      request.member = await this.jwt.verifyAsync(request.headers.authorization);
      //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: whoever is refused is let through all the same
      //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused stop: How a refused credential is answered is for you to say.
    } catch {
      return true;
    }
    return true;
  }
}

@Injectable()
export class OptionalGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    try {
      request.reader = await this.jwt.verifyAsync(request.headers.authorization);
    } catch {
      // nobody is signed in
    }
    return true;
  }
}

@Injectable()
export class StrictGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    try {
      request.member = await this.jwt.verifyAsync(request.headers.authorization);
      return true;
    } catch {
      throw new UnauthorizedException();
    }
  }
}
