import { feathers } from '@feathersjs/feathers';
import { koa } from '@feathersjs/koa';
import { BookService } from './books';

const app = koa(feathers());
app.use('books', new BookService());
app.listen(3030);
