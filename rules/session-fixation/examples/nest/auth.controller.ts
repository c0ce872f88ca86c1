import { Body, Controller, Post, Req, Session, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { AuthService } from './auth.service';
import { LoginDto } from './login.dto';

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('login')
// ^^^^^^^^^^^^ finding [missing-rate-limit] medium: `POST /auth/login` and 2 more routes of this router can be called without end
  async login(@Body() body: LoginDto, @Session() session: Record<string, any>) {
    const user = await this.auth.validateUser(body.email, body.password);
    //                                        ^^^^ finding [unvalidated-input]: of the request's body goes into `this.repository.findOneBy` without validation
    if (!user) throw new UnauthorizedException();
    session.userId = user.id;
  //^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  //^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: How this framework renews a session is not known.
    return { id: user.id };
  }

  @Post('login-request')
  async loginWithRequest(@Body() body: LoginDto, @Req() req: Request) {
    const user = await this.auth.validateUser(body.email, body.password);
    //                                        ^^^^ finding [unvalidated-input]: of the request's body goes into `this.repository.findOneBy` without validation
    if (!user) throw new UnauthorizedException();
    req.session['user'] = user;
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: How this framework renews a session is not known.
    return { id: user.id };
  }

  @Post('login-new')
  async loginNew(@Body() body: LoginDto, @Req() req: Request) {
    const user = await this.auth.validateUser(body.email, body.password);
    //                                        ^^^^ finding [unvalidated-input]: of the request's body goes into `this.repository.findOneBy` without validation
    if (!user) throw new UnauthorizedException();
    await new Promise<void>((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
    req.session['userId'] = user.id;
    return { id: user.id };
  }
}
