import { Controller, Get, NotFoundException } from '@nestjs/common';
import Koa from 'koa';

enum Stage {
  Dev = 'dev',
  Prod = 'prod',
}

declare const settings: { readonly stage: Stage };

// In production the handler is over before anything is sent.
@Controller('health')
export class HealthController {
  @Get('environment')
  environment() {
    if (process.env.NODE_ENV === 'production') throw new NotFoundException();
    return process.env;
  }
}

export const app = new Koa();

app.use(async (ctx, next) => {
  if (settings.stage !== Stage.Dev) return next();
  ctx.body = { databasePassword: process.env.DATABASE_PASSWORD };
});
