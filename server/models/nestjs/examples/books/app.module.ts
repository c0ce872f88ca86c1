import { Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { AuthorsModule } from './authors.controller';
import { BooksModule, HealthModule } from './books.controller';

@Module({
  imports: [
    BooksModule,
    HealthModule,
    AuthorsModule.register(),
    RouterModule.register([{ path: 'library', module: BooksModule }]),
  ],
})
export class AppModule {}
