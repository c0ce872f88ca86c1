import { Controller, Get, Query } from '@nestjs/common';

@Controller('pages')
export class PagesController {
  // Fastify sends a text as plain text.
  @Get('banner')
  banner(@Query('text') text: string) {
    return `<marquee>${text}</marquee>`;
  }
}
