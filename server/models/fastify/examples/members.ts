import Fastify from 'fastify';

const app = Fastify();

app.get('/', async (request) => {
//<^^^^^^^^ route GET /
  return { number: request.id, from: request.ip, who: request.someone };
  //                                 ^^^^^^^^^^ impersonal
  //               ^^^^^^^^^^ impersonal
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
});
