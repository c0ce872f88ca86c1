import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';

@Injectable()
export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    return request.headers['x-user-role'] === 'admin';
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The header `x-user-role` of the request decides what a client may do, and every client can write it. Take rights from the session or from a verified token.
  }
}
