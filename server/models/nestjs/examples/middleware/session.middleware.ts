import { Injectable, type NestMiddleware, UnauthorizedException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

@Injectable()
export class SessionMiddleware implements NestMiddleware {
  use(request: Request, _response: Response, next: NextFunction) {
    if (!request.cookies.session) throw new UnauthorizedException();
    next();
  }
}
