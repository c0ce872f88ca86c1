import { Controller, Delete, Param } from '@nestjs/common';
import { members } from './members';

@Controller('members')
export class MembersController {
  // Takes somebody out.
  @Delete(':id')
// ^^^^^^^^^^^^ finding medium: `DELETE /members/:id` answers without authentication
  remove(@Param('id') id: string) {
    return members.delete(id);
  }
}
