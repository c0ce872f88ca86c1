import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';

@Module({})
class AppModule {}

async function start() {
  const app = await NestFactory.create(AppModule);
  const settings = app.get(ConfigService);
  // The setting says by its name that this is a developer's machine.
  if (settings.getOrThrow('application.allowsCors') && settings.getOrThrow('application.isDevelopment')) {
    app.enableCors({ origin: true, credentials: true });
  }
  await app.listen(3000);
}
start();
