import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);

  app.set('trust proxy', true);
  //      ^^^^^^^^^^^^^ finding: Every sender is trusted as a proxy
  await app.listen(3000);
}
bootstrap();
