import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

class TokenGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    request.member = await this.jwt.verifyAsync(request.headers.authorization);
    return Boolean(request.member);
  }
}

// Whoever asks a guard waits for what it returns, so that a promise may be handed on.
@Injectable()
export class OuterGuard implements CanActivate {
  private readonly inner: TokenGuard;

  constructor(jwt: JwtService) {
    this.inner = new TokenGuard(jwt);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    return this.inner.canActivate(context);
  }
}

@Injectable()
export class HeaderGuard implements CanActivate {
  private readonly inner: TokenGuard;

  constructor(jwt: JwtService) {
    this.inner = new TokenGuard(jwt);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { headers } = context.switchToHttp().getRequest();
    return Boolean(headers.authorization) && this.inner.canActivate(context);
  }
}
