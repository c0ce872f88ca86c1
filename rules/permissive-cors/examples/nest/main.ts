import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);

  app.enableCors({ origin: true, credentials: true });
  //                                          ^^^^ finding: Every origin may call with the credentials of the visitor
  await app.listen(3000);
}
bootstrap();
