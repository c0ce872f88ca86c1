import 'reflect-metadata';
import { IsEmail, Length } from 'class-validator';
import {
  Authorized,
  Body,
  createExpressServer,
  CurrentUser,
  Delete,
  Get,
  HeaderParam,
  JsonController,
  Param,
  Post,
  QueryParam,
  Req,
  UseBefore,
} from 'routing-controllers';

class Member {
  @IsEmail()
  email: string;

  @Length(1, 80)
  name: string;
}

class LogMiddleware {
  use(request: any, response: any, next: () => void) {
    next();
  }
}

@JsonController('/members')
@UseBefore(LogMiddleware)
export class MembersController {
  @Get('/')
// ^^^^^^^ route GET /api/members
// ^^^^^^^ asks nothing
  list(@QueryParam('page') page: number, @QueryParam('name') name: string) {
  //    ^^^^^^^^^^^^^^^^^^ source query
  //                       ^^^^^^^^^^^^ lets through number
  //                                      ^^^^^^^^^^^^^^^^^^ source query
  //                                                         ^^^^^^^^^^^^ lets through text
    return [page, name];
    //     ^^^^^^^^^^^^ reply body
  }

  @Authorized()
// ^^^^^^^^^^^^ guard authentication
  @Get('/:id')
// ^^^^^^^^^^ route GET /api/members/:id
// ^^^^^^^^^^ asks who is there
  find(@Param('id') id: string, @CurrentUser() user: any) {
  //    ^^^^^^^^^^^ source path
  //                ^^^^^^^^^^ lets through text
    return [id, user.id];
    //     ^^^^^^^^^^^^^ reply body
    //          ^^^^ principal
  }

  @Authorized('admin')
// ^^^^^^^^^^^^^^^^^^^ guard authentication
// ^^^^^^^^^^^^^^^^^^^ guard authorization
  @Post('/')
// ^^^^^^^^ route POST /api/members
// ^^^^^^^^ asks for rights
  create(@Body() member: Member, @HeaderParam('authorization') token: string) {
  //      ^^^^^^ source body
  //             ^^^^^^^^^^^^^^ lets through { email: text, name: text 1..80 }
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
    return [member, token];
    //     ^^^^^^^^^^^^^^^ reply body
    //              ^^^^^ credential
  }

  @Authorized(['admin'])
// ^^^^^^^^^^^^^^^^^^^^^ guard authentication
// ^^^^^^^^^^^^^^^^^^^^^ guard authorization
  @Delete('/:id')
// ^^^^^^^^^^^^^ route DELETE /api/members/:id
// ^^^^^^^^^^^^^ asks for rights
  remove(@Req() request: any) {
    return request.params.id;
    //     ^^^^^^^^^^^^^^ source path
    //     ^^^^^^^^^^^^^^^^^ reply body
  }
}

// It is in the list of no server.
@JsonController('/forgotten')
export class ForgottenController {
  @Get('/')
  list() {}
}

export const app = createExpressServer({
  routePrefix: '/api',
  controllers: [MembersController],
  authorizationChecker: async (action) => Boolean(action.request.headers.authorization),
});
