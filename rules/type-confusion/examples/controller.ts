// A type annotation says what is meant, and not what is sent.
import { createReadStream } from 'node:fs';
import { BadRequestException, Controller, Get, Query, StreamableFile } from '@nestjs/common';

@Controller('manuals')
export class ManualController {
  @Get()
  read(@Query('manual') manual: string) {
    if (manual.includes('..')) throw new BadRequestException();
    //  ^^^^^^ finding medium: The query `manual` of the request may be a list
    //  ^^^^^^ refused text: no name of its own
    return new StreamableFile(createReadStream(`./manuals/${manual}`));
  }
}
