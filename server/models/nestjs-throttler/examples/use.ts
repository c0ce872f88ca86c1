import { Controller, Get, Injectable, Module, Post, UseGuards } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { SkipThrottle, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';

@Injectable()
class ProxyThrottlerGuard extends ThrottlerGuard {
  protected async getTracker(request: any) {
    return request.ips[0] ?? request.ip;
  }
}

@SkipThrottle()
@Controller('feed')
export class FeedController {
  @Get()
// ^^^ asks nothing
  feed() {}

  @SkipThrottle({ default: false })
  @UseGuards(ProxyThrottlerGuard)
  //         ^^^^^^^^^^^^^^^^^^^ guard rate-limit
  @Post()
// ^^^^ asks nothing
  post() {}
}

@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }])],
  controllers: [FeedController],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
  //                                          ^^^^^^^^^^^^^^ guard rate-limit
})
class AppModule {}

export const app = NestFactory.create(AppModule);
