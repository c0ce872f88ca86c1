import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
import { RolesGuard } from './roles.guard';

@Controller('books')
@UseGuards(RolesGuard)
export class BooksController {
  @Delete(':id')
  remove(@Param('id') id: string) {
    return { removed: id };
  }
}
