import router from '@adonisjs/core/services/router';

router.get('/books/:id', ({ params }) => ({ id: params.id }));
