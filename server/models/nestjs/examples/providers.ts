import {
  Controller,
  Get,
  Inject,
  Injectable,
  Module,
  ParseEnumPipe,
  Query,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Pool } from 'pg';

const POOL = Symbol('pool');
const FALLBACK = 'fallback-pool';
const orders = { up: 'up', down: 'down' };

@Injectable()
class BooksService {
  @Inject(FALLBACK)
  private readonly fallback: any;

  constructor(@Inject(POOL) private readonly pool: any) {}

  list(order: string) {
    return this.pool.query('select id from books order by id', [order]);
    //     ^^^^^^^^^^^^^^^ query
  }

  old() {
    return this.fallback.query('select id from books');
    //     ^^^^^^^^^^^^^^^^^^^ query
  }
}

@Controller({ path: 'books', version: '2' })
export class BooksController {
  constructor(private readonly books: BooksService) {}

  @Get()
// ^^^ route GET /v2/books
// ^^^ asks nothing
  list(@Query('order', new ParseEnumPipe(orders)) order: string) {
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  //                                              ^^^^^^^^^^^^^ lets through enum
    return this.books.list(order);
    //     ^^^^^^^^^^^^^^^^^^^^^^ reply body
  }

  @RequestMapping({ path: 'old', method: RequestMethod.POST })
// ^^^^^^^^^^^^^^ route POST /v2/books/old
// ^^^^^^^^^^^^^^ asks nothing
  @SetMetadata('kind', 'old')
  old() {
    return this.books.old();
    //     ^^^^^^^^^^^^^^^^ reply body
  }
}

@Module({
  controllers: [BooksController],
  providers: [
    BooksService,
    { provide: POOL, useFactory: () => new Pool() },
    { provide: FALLBACK, useValue: new Pool() },
  ],
})
class AppModule {}

export async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableVersioning();
  await app.listen(3000);
}
