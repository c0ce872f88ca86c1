import { Controller, Get, Header, Param, Query } from '@nestjs/common';

@Controller('pages')
export class PagesController {
  // Nest on Express sends a text as HTML.
  @Get('banner')
  banner(@Query('text') text: string) {
    return `<marquee>${text}</marquee>`;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  }

  @Get('books/:title')
  @Header('Content-Type', 'text/html; charset=utf-8')
  book(@Param('title') title: string) {
    return this.layout(`<h1>${title}</h1>`);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  }

  private layout(content: string) {
    return `<!doctype html><body>${content}</body>`;
  }
}
