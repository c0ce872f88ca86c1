import { Controller, Get, NotFoundException } from '@nestjs/common';
import Koa from 'koa';

enum Stage {
  Dev = 'dev',
  Prod = 'prod',
}

declare const settings: { readonly stage: Stage };

// What is kept back on a developer's machine is sent to all others.
@Controller('health')
export class HealthController {
  @Get('environment')
  environment() {
    if (process.env.NODE_ENV === 'development') throw new NotFoundException();
    return process.env;
    //     ^^^^^^^^^^^ finding: The whole environment leaves with the answer
  }
}

export const app = new Koa();

app.use(async (ctx, next) => {
  if (settings.stage === Stage.Dev) return next();
  ctx.body = { databasePassword: process.env.DATABASE_PASSWORD };
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: environment variable `DATABASE_PASSWORD` leaves
});
