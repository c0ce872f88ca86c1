import { Controller, Delete, Get, Headers, Param, Post, Put, Session, UseGuards } from '@nestjs/common';
import { Auth, CurrentUser, Owned, Public, Tenant } from './decorators';
import { KeyGuard, OwnerGuard } from './guards';

@Controller('notes')
export class NotesController {
  @Public()
  @Get()
// ^^^ route GET /notes
// ^^^ asks nothing
  list(@Tenant() tenant: string) {
  //    ^^^^^^^^ source header
    return tenant;
    //     ^^^^^^ reply body
  }

  @Get('mine')
// ^^^^^^^^^^ route GET /notes/mine
// ^^^^^^^^^^ asks who is there
  mine(@CurrentUser() user: any, @CurrentUser('id') id: string, @Session() session: any) {
    return [user.name, id, session.cart];
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //      ^^^^ principal
    //                 ^^ principal
    //                     ^^^^^^^ credential
  }

  @Auth('editor', 'admin')
  @Post()
// ^^^^ route POST /notes
// ^^^^ asks for rights
  create() {}

  @Auth()
  @Put()
// ^^^ route PUT /notes
// ^^^ asks who is there
  replace() {}

  @Owned()
  @Delete(':id')
// ^^^^^^^^^^^^ route DELETE /notes/:id
// ^^^^^^^^^^^^ asks for rights
  remove(@Param('id') id: string, @Headers('authorization') token: string) {
  //      ^^^^^^^^^^^ source path
  //                               ^^^^^^^^^^^^^^^^^^^^^^^^ source header
    return [id, token];
    //     ^^^^^^^^^^^ reply body
    //          ^^^^^ credential
  }
}

@UseGuards(KeyGuard('x-api-key'))
//         ^^^^^^^^^^^^^^^^^^^^^ guard authentication
abstract class KeyController {}

@UseGuards(OwnerGuard)
//         ^^^^^^^^^^ guard authentication
//         ^^^^^^^^^^ guard authorization
@Public()
@Controller('admins')
export class AdminsController extends KeyController {
  @Get(':id')
// ^^^^^^^^^ route GET /admins/:id
// ^^^^^^^^^ asks for rights
  find() {}
}
