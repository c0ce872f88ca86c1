import { Body, Controller, Post } from '@nestjs/common';
import { AuthService } from './auth.service';

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  // Signing in cannot ask who is there.
  @Post('enter')
  enter(@Body('password') password: string) {
    return this.auth.signIn('hash', password);
  }
}
