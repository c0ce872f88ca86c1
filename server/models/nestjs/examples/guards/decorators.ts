import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OwnerGuard, RolesGuard } from './guards';
import { Keys } from './keys';

export const Public = () => SetMetadata(Keys.Public, true);
export const Roles = Reflector.createDecorator<string[]>();
export const Auth = (...roles: string[]) => applyDecorators(Roles(roles), UseGuards(RolesGuard));
//                                                                                  ^^^^^^^^^^ guard authentication
//                                                                                  ^^^^^^^^^^ guard authorization
export function Owned(): MethodDecorator {
  return (target, key, descriptor) => {
    UseGuards(OwnerGuard)(target, key, descriptor);
    //        ^^^^^^^^^^ guard authentication
    //        ^^^^^^^^^^ guard authorization
  };
}

export const CurrentUser = createParamDecorator((field: string | undefined, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest();
  return field ? request.user?.[field] : request.user;
  //             ^^^^^^^^^^^^ principal
  //                                     ^^^^^^^^^^^^ principal
});
export const Tenant = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest().headers['x-tenant'];
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
});
