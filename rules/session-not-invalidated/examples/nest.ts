import { Controller, HttpCode, Post, Req, Res, Session } from '@nestjs/common';
import type { Request, Response } from 'express';

@Controller('auth')
export class AuthController {
  @Post('logout')
 //^^^^^^^^^^^^^ finding: takes the user out of the session, which lives on with its identifier and all else in it
 //^^^^^^^^^^^^^ refused end: How this framework ends a session is not known
  @HttpCode(204)
  logout(@Session() session: Record<string, unknown>) {
    session.userId = undefined;
  }

  @Post('signout')
 //^^^^^^^^^^^^^^ finding: signs somebody out, and only the browser hears of it
 //^^^^^^^^^^^^^^ refused end: what was handed out is a token
  signOut(@Res({ passthrough: true }) res: Response) {
    res.clearCookie('connect.sid');
    return { ok: true };
  }

  @Post('logoff')
  logoff(@Req() req: Request, @Res() res: Response) {
    req.session.destroy(() => {
      res.clearCookie('connect.sid');
      res.sendStatus(204);
    });
  }
}
