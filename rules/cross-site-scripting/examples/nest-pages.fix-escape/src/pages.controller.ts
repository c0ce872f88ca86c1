import { Controller, Get, Header, Param, Query } from '@nestjs/common';

function escapeHtml(value: unknown) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

@Controller('pages')
export class PagesController {
  // Nest on Express sends a text as HTML.
  @Get('banner')
  banner(@Query('text') text: string) {
    return `<marquee>${escapeHtml(text)}</marquee>`;
  }

  @Get('books/:title')
  @Header('Content-Type', 'text/html; charset=utf-8')
  book(@Param('title') title: string) {
    return this.layout(`<h1>${title}</h1>`);
  }

  private layout(content: string) {
    return `<!doctype html><body>${content}</body>`;
  }
}
