import { NestFactory, Reflector } from '@nestjs/core';
import { AppModule } from './app.module';
import { BlockedGuard } from './guards';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(new BlockedGuard(app.get(Reflector)));
  await app.listen(3000);
}

bootstrap();
