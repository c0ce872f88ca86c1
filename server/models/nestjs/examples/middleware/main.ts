import { Module, type MiddlewareConsumer, type NestModule, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { OrdersController, StatusController } from './orders.controller';
import { SessionMiddleware } from './session.middleware';

@Module({ controllers: [OrdersController, StatusController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer
      .apply(SessionMiddleware)
      //     ^^^^^^^^^^^^^^^^^ guard authentication
      .exclude({ path: 'orders/prices', method: RequestMethod.GET })
      .forRoutes(OrdersController, { path: 'status/details', method: RequestMethod.GET });
  }
}

export async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(helmet());
  //      ^^^^^^^^ guard headers
  await app.listen(3000);
}
