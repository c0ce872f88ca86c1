import Koa from 'koa';
import { SwaggerRouter } from 'koa-swagger-decorator';

const router = new SwaggerRouter();
router.get('/books/:id', (context) => {
//<^^^^^^^^^^^^^^^^^^^^ route GET /books/:id
  context.body = context.params.id;
  //             ^^^^^^^^^^^^^^^^^ reply body
  //             ^^^^^^^^^^^^^^^^^ sink html
  //             ^^^^^^^^^^^^^^ source path
});

new Koa().use(router.routes()).listen(3000);
