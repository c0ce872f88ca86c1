import router from '@adonisjs/core/services/router';
import { middleware } from '#start/kernel';

const BooksController = () => import('#controllers/books_controller');

router.get('/health', async ({ response }) => response.ok({ up: true }));
//<^^^^^^^^^^^^^^^^^ route GET /health
//                                                        ^^^^^^^^^^^^ reply body

router
  .group(() => {
    router.get('/books', [BooksController, 'index']);
//  ^^^^^^^^^^^^^^^^^^^ route GET /api/v1/books
    router.get('/books/:id', [BooksController, 'show']);
//  ^^^^^^^^^^^^^^^^^^^^^^^ route GET /api/v1/books/:id
    router
      .group(() => {
        router.post('/books', [BooksController, 'store']);
//      ^^^^^^^^^^^^^^^^^^^^ route POST /api/v1/books
        router.delete('/books/:id', [BooksController, 'destroy']).use(middleware.staff());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /api/v1/books/:id
      })
      .use(middleware.auth({ guards: ['api'] }));
  })
  .prefix('/api/v1');

router.post('/reports', [BooksController, 'store']).use([middleware.auth(), middleware.staff()]).as('reports');
//<^^^^^^^^^^^^^^^^^^^ route POST /reports

router.resource('shelves.books', BooksController).apiOnly().except(['update']).use(['store', 'destroy'], middleware.auth());
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /shelves/:shelves_id/books
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /shelves/:shelves_id/books
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /shelves/:shelves_id/books/:id
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /shelves/:shelves_id/books/:id
router.route('/search', ['GET', 'POST'], [BooksController, 'index']);
//<^^^^^^^^^^^^^^^^^^^ route GET /search
//<^^^^^^^^^^^^^^^^^^^ route POST /search

router.on('/about').render('pages/about');
//<^^^^^^^^^^^^^^^^^^^^^^^ route GET /about
