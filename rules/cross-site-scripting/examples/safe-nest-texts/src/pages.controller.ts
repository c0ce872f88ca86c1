import { Controller, Get, Header, Param, ParseIntPipe, Query } from '@nestjs/common';
import axios from 'axios';

// Objects are sent as JSON, and a decorator may say another type.
@Controller('pages')
export class PagesController {
  @Get('plain')
  @Header('Content-Type', 'text/plain')
  plain(@Query('text') text: string) {
    return `<marquee>${text}</marquee>`;
  }

  @Get('search')
  search(@Query('text') text: string) {
    return { text, title: `<b>${text}</b>` };
  }

  @Get('filter')
  filter(@Query() query: { text: string }) {
    return query;
  }

  @Get('remote')
  async remote() {
    const { data } = await axios.get('https://api.example.com/books', { timeout: 5000 });
    return data;
  }

  @Get(':id')
  one(@Param('id', ParseIntPipe) id: number) {
    return `This action returns a #${id} cat`;
  }
}
