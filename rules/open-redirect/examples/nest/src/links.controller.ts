import { Controller, Get, Query, Redirect } from '@nestjs/common';

@Controller('links')
export class LinksController {
  // What the method returns goes before what the decorator says.
  @Get('leave')
  @Redirect('https://docs.example.com', 302)
  leave(@Query('version') version: string, @Query('url') url: string) {
    if (version === '5') return { url: 'https://docs.example.com/v5/' };
    return { url };
    //       ^^^ refused path: The code around it lets other hosts through: compare the whole host there.
    //       ^^^ finding: decides where the browser is sent
  }

  @Get('docs')
  @Redirect()
  docs(@Query('page') page: string) {
    return { url: `https://docs.example.com/${page}`, statusCode: 302 };
  }

  // Without the decorator it is JSON.
  @Get('echo')
  echo(@Query('url') url: string) {
    return { url };
  }
}
