// The request is injected, and the handlers ask by themselves what its user may do.
import { Body, Controller, Delete, ForbiddenException, Inject, Param, Post, Put, UseGuards } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { RightsGuard } from './rights.guard';
import { TagDto, TagsService } from './tags.service';

@Controller('tags')
export class TagsController {
  constructor(
    @Inject(REQUEST) private readonly request: Request & { user: { rights: string[] } },
    private readonly tags: TagsService,
  ) {}

  @Post()
  @UseGuards(AuthGuard('jwt'))
  create(@Body() tag: TagDto) {
    if (!this.request.user.rights.includes('create-tag')) throw new ForbiddenException();
    return this.tags.create(tag);
  }

  @Put(':id')
  @UseGuards(AuthGuard('jwt'), RightsGuard)
  update(@Param('id') id: string, @Body() tag: TagDto) {
    return this.tags.update(id, tag);
  }

  @Delete(':id')
  @UseGuards(AuthGuard('jwt'), RightsGuard)
  remove(@Param('id') id: string) {
    return this.tags.remove(id);
  }
}
