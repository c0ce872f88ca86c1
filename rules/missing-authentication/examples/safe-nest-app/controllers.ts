import { Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { MembersOnly, Public } from './public';

@Controller('news')
export class NewsController {
  @Public()
  @Get()
  list() {}

  // Open on purpose, though it changes something.
  @Public()
  @Post('views')
  view() {}

  @Post()
  create() {}

  @Delete(':id')
  remove() {}
}

@Public()
@Controller('votes')
export class VotesController {
  @Post()
  vote() {}
}

@Controller('members')
export class MembersController {
  @MembersOnly()
  @Get()
  list() {}

  @Patch('me')
  update() {}
}
