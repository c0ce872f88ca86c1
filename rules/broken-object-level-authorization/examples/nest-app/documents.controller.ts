import { Body, Controller, Delete, Get, Param, Patch, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { DocumentsService } from './documents.service';

@Controller('documents')
@UseGuards(AuthGuard('jwt'))
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get()
  list(@Req() request: any) {
    return this.documents.ofOwner(request.user.id);
  }

  @Get(':id')
  one(@Param('id') id: string) {
    return this.documents.byId(id);
  }

  @Patch(':id')
  async rename(@Param('id') id: string, @Req() request: any, @Body('title') title: string) {
    await this.documents.rename(id, request.user.id, String(title));
  }

  @Delete(':id')
  async remove(@Param('id') id: string) {
    await this.documents.remove(id);
  }
}
