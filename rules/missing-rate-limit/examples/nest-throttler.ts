import { Body, Controller, Get, HttpCode, Module, Post, UnauthorizedException, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import bcrypt from 'bcrypt';
import { accountOf } from './accounts';

@Controller('session')
export class SessionController {
  @Get()
  shown() {
    return { signedIn: false };
  }

  // Signs somebody in.
  @Post('login')
// ^^^^^^^^^^^^ finding medium: `POST /session/login` can be called without end
  @HttpCode(200)
  async login(@Body('name') name: string, @Body('password') password: string) {
    const account = await accountOf(name);
    if (!(await bcrypt.compare(password, account.hash))) throw new UnauthorizedException();
    return { ok: true };
  }
}

@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])],
  controllers: [SessionController],
})
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
