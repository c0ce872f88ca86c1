import { Controller, Delete, Param } from '@nestjs/common';
import { members } from './members';
import { SignedIn } from './auth.decorator';

@Controller('members')
export class MembersController {
  // Takes somebody out.
  @SignedIn()
  @Delete(':id')
  remove(@Param('id') id: string) {
    return members.delete(id);
  }
}
