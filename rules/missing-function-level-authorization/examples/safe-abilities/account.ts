import { BadRequestException, createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** The account below what the guard puts on the request. */
export const Account = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest();
  if (!request?.user?.account) throw new BadRequestException();
  return request.user.account;
});
