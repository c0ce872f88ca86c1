import { CanActivate, Injectable, UnauthorizedException } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';

@Injectable()
export class KeeperGuard implements CanActivate {
  constructor(private readonly store: ClsService) {}

  canActivate() {
    const reader = this.store.get('user');
    //             ^^^^^^^^^^^^^^^^^^^^^^ principal
    const page = this.store.get('page');
    if (!reader || page === 0) throw new UnauthorizedException();
    return true;
  }
}
