import { createApp, createRouter, defineEventHandler, type H3Event } from 'h3';

// The headers as an object of the platform, and those of Node below the event.
export function tokenOf(event: H3Event) {
  const token = event.headers.get('Authorization');
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  return token ?? event.node.req.headers.authorization;
  //              ^^^^^^^^^^ impersonal
  //              ^^^^^^^^^^^^^^^^^^^^^^ source header
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
}

const app = createApp();
const router = createRouter();
router
  .get('/shelves', defineEventHandler((event) => event.headers.get('Accept')));
 //^^^^^^^^^^^^^^ route GET /shelves
  //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
app.use(router);
