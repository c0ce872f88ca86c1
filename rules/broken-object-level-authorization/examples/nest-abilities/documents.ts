// Who is asking comes by a decorator of the project's own; some handlers ask whose the document is, and some do not.
import { ForbiddenError, subject } from '@casl/ability';
import { Controller, Delete, ForbiddenException, Get, Injectable, Param, Put, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { abilityOf } from './ability';
import { CurrentUser, UserId } from './current-user';
import { Document } from './document.entity';

@Injectable()
export class DocumentsService {
  constructor(@InjectRepository(Document) private readonly documents: Repository<Document>) {}

  find(id: number) {
    return this.documents.findOneBy({ id });
    //                              ^^^^^^ finding: nothing asks whether it belongs to the signed-in user
    //                              ^^^^^^ refused owner: The signed-in user has another name here.
  }

  own(id: number, ownerId: number) {
    return this.documents.findOneBy({ id, ownerId });
  }

  remove(id: number) {
    return this.documents.delete(id);
    //                           ^^ finding: nothing asks whether it belongs to the signed-in user
    //                           ^^ refused owner: The condition of the query is not written as an object with fields.
  }

  async removeOwn(id: number, user: { id: number }) {
    const document = await this.documents.findOneBy({ id });
    if (document?.ownerId !== user.id) throw new ForbiddenException();
    return this.documents.delete(id);
  }
}

@Controller('documents')
@UseGuards(AuthGuard('jwt'))
export class DocumentsController {
  constructor(private readonly service: DocumentsService) {}

  @Get('any/:id')
  any(@Param('id') id: number, @CurrentUser() user: { id: number }) {
    return this.service.find(id);
  }

  @Delete('any/:id')
// ^^^^^^^^^^^^^^^^ finding [missing-function-level-authorization]: lets in whoever is signed in
  removeAny(@Param('id') id: number) {
    return this.service.remove(id);
  }

  @Get('own/:id')
  own(@Param('id') id: number, @CurrentUser() user: { id: number }) {
    return this.service.own(id, user.id);
  }

  @Get('by-id/:id')
  byId(@Param('id') id: number, @UserId() userId: number) {
    return this.service.own(id, userId);
  }

  @Delete('own/:id')
  removeOwn(@Param('id') id: number, @CurrentUser() user: { id: number }) {
    return this.service.removeOwn(id, user);
  }

  @Put('able/:id')
  async able(@Param('id') id: number, @CurrentUser() user: { id: number }) {
    const document = await this.service.find(id);
    if (!abilityOf(user).can('update', subject('Document', document))) throw new ForbiddenException();
    return this.service.remove(id);
  }

  @Put('unless/:id')
  async unless(@Param('id') id: number, @CurrentUser() user: { id: number }) {
    const document = await this.service.find(id);
    ForbiddenError.from(abilityOf(user)).throwUnlessCan('update', subject('Document', document));
    return this.service.remove(id);
  }
}
