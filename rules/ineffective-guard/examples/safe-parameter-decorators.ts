import { Authorized, createExpressServer, CurrentUser, Get, JsonController, Param } from 'routing-controllers';
import helmet from 'helmet';

interface Member {
  id: string;
  name: string;
}

declare const shelves: { named(name: string, owner: string): Promise<{ title: string }[]> };

@JsonController('/shelves')
export class ShelvesController {
  // The library itself calls what a decorator is.
  @Get('/:name')
  list(@CurrentUser({ required: true }) member: Member, @Param('name') name: string) {
    return shelves.named(name, member.id);
  }

  @Authorized('librarian')
  @Get('/:name/all')
  all(@CurrentUser({ required: true }) { id }: Member, @Param('name') name: string) {
    return shelves.named(name, id);
  }
}

createExpressServer({
  controllers: [ShelvesController],
  currentUserChecker: (action: { request: { user?: Member } }) => action.request.user,
  authorizationChecker: (action: { request: { user?: Member } }) => action.request.user !== undefined,
}).use(helmet());
