import { NestFactory } from '@nestjs/core';
import session from 'express-session';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({ secret: process.env.S!, resave: false, saveUninitialized: false }));
  //      ^^^^^^^ finding [insecure-session-configuration]: The cookie of the session travels over plain HTTP
  await app.listen(3000);
}
bootstrap();
